"""What is counted and timed for Prometheus; no label ever holds words or an address."""

from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest


class Metrics:
    """The counters of one process, in a registry of their own."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.turns = Counter(
            "ptsp_turns_total", "Messages answered", ["channel", "outcome"], registry=self.registry
        )
        self.seconds = Histogram(
            "ptsp_turn_seconds",
            "Time from a message to its committed answer",
            ["channel"],
            buckets=(0.0005, 0.001, 0.0025, 0.005, 0.01, 0.05, 0.25, 1, 5),
            registry=self.registry,
        )
        self.replies = Counter(
            "ptsp_replies_total",
            "Answers by what became of them on their way",
            ["channel", "outcome"],
            registry=self.registry,
        )

    def count(self, channel: str, outcome: str, seconds: float) -> None:
        """One turn is over: "answered" or "failed", and how long it took."""
        self.turns.labels(channel, outcome).inc()
        self.seconds.labels(channel).observe(seconds)

    def replied(self, channel: str, ending: str) -> None:
        """An answer left the house: "delivered", "refused", "unknown" or "expired"."""
        self.replies.labels(channel, ending).inc()

    def page(self) -> bytes:
        """The text exposition format."""
        return generate_latest(self.registry)
