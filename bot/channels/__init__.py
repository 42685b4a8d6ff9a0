"""The channels: each turns a vendor's messages into Incoming and Outgoing into a vendor's."""
