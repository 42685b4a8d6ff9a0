"""The file to begin with in Indonesian: a short head as offices write it, `;` between the cells as
Excel in Indonesia wants them, and examples that are not read.
"""

from schedule_data.exchange.columns import COLUMNS
from schedule_data.exchange.wanted import IN_INDONESIAN

HEAD = (
    "Acara", "Tempat", "Wilayah", "Ruang", "Tanggal", "Setiap", "Tanggal selesai", "Jam",
    "Istirahat", "Layanan", "Kuota", "Catatan",
)  # fmt: skip
NOTES = (
    "Isi di bawah, satu acara satu baris. Yang wajib hanya Tempat dan Tanggal.",
    "Baris yang diawali # tidak dibaca. Kolom yang kosong boleh dihapus.",
    "Wilayah hanya untuk tempat yang belum ada di jadwal, misalnya Jakarta Barat.",
    "Contoh Tanggal: 22-24 Nov 2019 atau 2 & 4 Des 2019. Contoh Setiap: setiap Kamis.",
    "Contoh Jam: 10.00-15.00. Contoh Istirahat: 12.00-13.00. Contoh Layanan: IMB, SIUP.",
)


def explained() -> list[tuple[str, str]]:
    """Each column of the head, and what its cells want."""
    known = {name: column for column in COLUMNS for name in column.also}
    return [(name, IN_INDONESIAN[known[name.casefold()].wanted]) for name in HEAD]
