"""The names of the months in many languages, as they stand beside a day."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

# A row a language, January first; what stands between bars names the same month.
_NAMES = """
january february march april may june july august september october november december
jan feb mar apr may jun jul aug sep|sept oct nov dec
enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre
janvier février mars avril mai juin juillet août septembre octobre novembre décembre
januar|jänner februar|feber märz april mai juni juli august september oktober november dezember
janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
gener febrer març abril maig juny juliol agost setembre octubre novembre desembre
xaneiro febreiro marzo abril maio xuño xullo agosto setembro outubro novembro decembro
januari februari maart april mei juni juli augustus september oktober november december
januari februari mars april maj juni juli augusti september oktober november december
januar februar marts|mars april maj|mai juni juli august september oktober november desember
tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta
 lokakuuta marraskuuta joulukuuta
jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember
január február március április május június július augusztus szeptember október november december
ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie
ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia
ledna února března dubna května června července srpna září října listopadu prosince
januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra
januarja februarja marca aprila maja junija julija avgusta septembra oktobra novembra decembra
siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna - studenoga|studenog prosinca
januari februari maret april mei juni juli agustus september oktober november desember
января февраля марта апреля мая июня июля августа сентября октября ноября декабря
січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня
януари февруари март април май юни юли август септември октомври ноември декември
јануара фебруара марта априла маја јуна јула августа септембра октобра новембра децембра
ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου
 νοεμβρίου δεκεμβρίου
ינואר פברואר מרץ|מרס אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר
בינואר בפברואר במרץ|במרס באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר
يناير فبراير مارس أبريل|إبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
- شباط آذار نيسان أيار حزيران تموز آب أيلول - - -
जनवरी फ़रवरी|फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर|सितम्बर अक्टूबर|अक्तूबर नवंबर|नवम्बर
 दिसंबर|दिसम्बर
มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม
"""


def month_of(name: str) -> int | None:
    """Return the month, 1 to 12, that a word names in one of many languages, or None.

    Case, accents and a full stop at the end do not matter.
    """
    return _months().get(_plain(name.rstrip(".")))


def named_like(name: str, month: int) -> list[str]:
    """Return the names of a month in the languages that have a name of another month.

    They are small and without accents. English ones are also given short.

    Args:
        name: of some month, in any of the languages.
        month: from 1 to 12.
    """
    plain = _plain(name.rstrip("."))
    found: dict[str, None] = {}
    for row in _rows():
        names = [_plain(each) for names in row for each in names]
        if plain in names or (plain in _ENGLISH and row in _rows()[:2]):
            found.update((_plain(each), None) for each in row[month - 1] if each != "-")
    return list(found)


_ENGLISH = frozenset(
    "january february june july october december jan feb jun jul oct nov dec sept sep aug apr mar "
    "march may august september november april".split()
)


@lru_cache(maxsize=1)
def _rows() -> list[list[list[str]]]:
    """Return for each language the names of each month."""
    rows = _NAMES.replace("\n ", " ").strip().split("\n")
    return [[names.split("|") for names in row.split()] for row in rows]


@lru_cache(maxsize=1)
def _months() -> dict[str, int]:
    return {
        _plain(name): number
        for row in _rows()
        for number, names in enumerate(row, 1)
        for name in names
        if name != "-"
    }


@lru_cache(maxsize=1024)
def _plain(word: str) -> str:
    """Return a word in lower case, without accents; a Turkish dotless i is an i."""
    letters = unicodedata.normalize("NFKD", word.casefold())
    return "".join(c for c in letters if not unicodedata.combining(c)).replace("ı", "i")
