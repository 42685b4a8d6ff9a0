"""Short forms of words that many names begin with: typed for any of them."""

ABBREVIATIONS: dict[str, str] = {
    "block": "blok",
    "psr": "pasar",
    "ps": "pasar",
    "pdk": "pondok",
    "pd": "pondok",
    "kmp": "kampung",
    "kpg": "kampung",
    "kp": "kampung",
    "tnj": "tanjung",
    "tj": "tanjung",
    "tg": "tanjung",
    "tjg": "tanjung",
    "klp": "kelapa",
    "kbn": "kebon",
    "kebun": "kebon",
    "kby": "kebayoran",
    "kbyoran": "kebayoran",
    "lap": "lapangan",
    "lpngn": "lapangan",
    "gn": "gunung",
    "gng": "gunung",
    "tnh": "tanah",
    "kr": "karet",
    "kep": "kepulauan",
    "pl": "pulau",
    "srengsng": "srengseng",
    "mol": "mall",
    "jkt": "jakarta",
    "jkrt": "jakarta",
    "jak": "jakarta",
    "jkrta": "jakarta",
}

CEMETERY_FORMS = (
    "makam {}", "pemakaman {}", "kuburan {}", "{} cemetery", "{} graveyard", "cemetery {}",
)  # fmt: skip
"""What people call "TPU X"."""
