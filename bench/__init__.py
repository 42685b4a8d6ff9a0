"""The benchmarks: each row prints this project beside a peer, measured in the same run."""
