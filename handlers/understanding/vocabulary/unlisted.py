"""Words by which people name a mall, market, hospital or hall that may stand in no schedule."""

from handlers.understanding.vocabulary import listed

HEADS = listed("tpu mall mal plaza itc pasar rsud taman gor stasiun")
"""In front of a name of which they are a part: "plaza senayan", "tpu tanah kusir"."""
TAILS = listed("city square junction town")
"""Behind one: "kalibata city", "cibubur junction"."""
SURE = listed("tpu plaza itc rsud gor stasiun city square junction")
"""Beside a district's name they make another name; "mall tebet" may be any mall there."""

KNOWN = """
    grand indonesia | plaza indonesia | plaza senayan | senayan city | sency | central park |
    taman anggrek | pondok indah mall | mall pondok indah | mal pondok indah | kota kasablanka |
    kota casablanka | kokas | gandaria city | kalibata city | pacific place | lippo mall puri |
    puri indah mall | mall puri indah | mal puri indah | emporium pluit | pluit village |
    artha gading | mall cijantung | mal cijantung | tamini square | cibubur junction | arion mall |
    arion | taman ismail marzuki | monas | thamrin city | blok m plaza | plaza blok m | pim |
    tanah kusir | jeruk purut | menteng pulo | mall of indonesia | gelora bung karno | gbk
"""
"""Well known, and called so without any of those words."""
RISKY = "gi | tim"
"""Short for such names, and other words too: places only behind "di" or "at"."""
AT = listed("di ke in at")
FROM = listed("dari dr from asal")
"""In front of a place where one starts from."""

UNPLACED = listed("di ke jl jln jalan daerah deket dekat near in at")
"""In front of a word that nobody knows: that word may name a place."""
NO_NAME = listed(
    """
    aplikasi app web website internet google town mobil hati sistem kereta tradisional bermain
    whole entire inner capital terdekat nearest terbesar besar gede
    """
)
"""Words that may stand there too, and are no place in the city."""

NO_OPENING = listed(
    """
    yakin wah weh eh duh fix coba cb plis haha hmm anjir oia oiya insya misal misalnya seandainya
    banjir hujan demo serius seriously oops strike payday dinner gaskeun cuss otw meluncur skip drop
    kensel cancel gosah pindahin jumpa ketemu siapin catat catet gasin wkwk wkwkwk wkwkw yuhu yeay
    horee asyik asik mantap mantul keren sadis btw fyi halah halo haloo hallo helo heyy
    """
)
"""Words that open a question of few words, and name no place: "yakin besok buka?"."""
