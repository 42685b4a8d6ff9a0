"""Speech: facts first (reply), then sentences in the person's language (phrase)."""
