"""Facts about towns that no source at hand says, listed by hand for `places`, which looks them up in GeoNames."""

from __future__ import annotations

EXONYMS = dict(
    pair.replace("_", " ").split("=")
    for pair in (
        "Köln=Cologne Genève=Geneva Göteborg=Gothenburg Antwerpen=Antwerp Gent=Ghent Brugge=Bruges Nürnberg=Nuremberg "
        "Padova=Padua Siracusa=Syracuse Dunkerque=Dunkirk Ieper=Ypres Sevilla=Seville Luzern=Lucerne Hannover=Hanover "
        "New_York_City=New_York Mantova=Mantua Braunschweig=Brunswick Rostov-na-Donu=Rostov-on-Don Zürich=Zurich "
        "Thessaloníki=Thessaloniki Pátra=Patras Ürümqi=Urumqi"
    ).split()
)
"""English names of towns that GeoNames calls by their own."""
NOT_TOWNS = frozenset(
    "alge bozok carigrad constantinopla costantinopoli cracovia dunaj elch elka gracas kartagina kolon konstantinopel "
    "laibach letse luven mosel musil nica otava portu sofie staline stalingrado staljingrad torin uffa vieno vinis "
    "wulan".split()
)
"""What languages called towns in other times, or call people, bands, clubs and other things."""
SEVERAL_WORDS = (
    "The Hague: nl Den Haag, fr La Haye, es La Haya, it L'Aia|"
    "Saint Petersburg: fr Saint-Pétersbourg, de Sankt Petersburg, es San Petersburgo, it San Pietroburgo, "
    "pt São Petersburgo, nl Sint-Petersburg|"
    "New Delhi: es Nueva Delhi, it Nuova Delhi, pt Nova Deli, de Neu-Delhi, tr Yeni Delhi, "
    "cs Nové Dillí|New Orleans: es Nueva Orleans, es Nueva Orleáns, fr La Nouvelle-Orléans, pt Nova Orleães, "
    "pl Nowy Orlean, lt Naujasis Orleanas|New York: pt Nova Iorque|"
    "Cape Town: de Kapstadt, fr Le Cap, es Ciudad del Cabo, it Città del Capo, pt Cidade do Cabo, nl Kaapstad|"
    "Rostov-on-Don: de Rostow am Don, fr Rostov-sur-le-Don, pl Rostów nad Donem, es Rostov del Don, "
    "it Rostov sul Don|Nizhny Novgorod: de Nischni Nowgorod, fr Nijni Novgorod|"
    "Urumqi: zh Wulumuqi|Hohhot: zh Huhehaote|Qiqihar: zh Qiqihaer|Kaohsiung: zh Gaoxiong|"
    "Frankfurt am Main: fr Francfort, es Fráncfort, it Francoforte, it Francoforte sul Meno, "
    "lt Frankfurtas prie Maino, lv Frankfurte pie Mainas|Aachen: fr Aix-la-Chapelle, es Aquisgrán|"
    "Munich: it Monaco di Baviera|Cologne: cs Kolín nad Rýnem|Alexandria: it Alessandria d'Egitto|"
    "Ho Chi Minh City: de Ho-Chi-Minh-Stadt, fr Hô-Chi-Minh-Ville, es Ciudad Ho Chi Minh|"
    "Mexico City: it Città del Messico, pt Cidade do México|Cairo: fr Le Caire|Havana: fr La Havane|"
    "Tel Aviv: pl Tel Awiw|Valletta: fr La Valette, es La Valeta, it La Valletta|Piraeus: fr Le Pirée|"
    "A Coruña: fr La Corogne|Port Said: es Puerto Saíd|"
    "Santiago de Compostela: fr Saint-Jacques-de-Compostelle|Port-au-Prince: es Puerto Príncipe, pt Porto Príncipe|"
    "Abu Dhabi: fr Abou Dabi, es Abu Dabi, pl Abu Zabi|Phnom Penh: pt Phnom Pen, es Nom Pen|"
    "Ulan Bator: fr Oulan-Bator"
)
"""Spellings of several words, or of a name of several words, which no frequency list holds; looked up in GeoNames."""
TWINS = tuple(
    tuple(line.split())
    for line in (
        "Kyiv Kiev|Odesa Odessa|Kharkiv Kharkov|Lviv Lvov|Luhansk Lugansk|Chernihiv Chernigov|Mykolaiv Nikolaev|"
        "Yekaterinburg Ekaterinburg|Kolkata Calcutta|Bengaluru Bangalore|Mysuru Mysore|Mangaluru Mangalore|"
        "Puducherry Pondicherry|Kochi Cochin|Nashik Nasik|Shimla Simla|Dhaka Dacca|Yangon Rangoon|Macau Macao|"
        "Nanjing Nanking|Tianjin Tientsin|Chongqing Chungking|Qingdao Tsingtao|Beijing Peking|Busan Pusan|"
        "Incheon Inchon|Marrakesh Marrakech|Basra Basrah|Malacca Melaka|Johor Johore|Basel Basle|Marseille Marseilles|"
        "Lyon Lyons|Daraa Deraa|Misrata Misratah|Ahvaz Ahwaz|Tangier Tangiers|Kraków Cracow|Gdańsk Danzig|"
        "Almaty Alma-Ata|Thessaloniki Salonika|Cusco Cuzco|Hanover Hannover|Zaragoza Saragossa|Seville Sevilla|"
        "Bern Berne|Leuven Louvain"
    ).split("|")
)
PERSONS = frozenset("Chekhov Kirov Mariana Martin Vladimir".split())
"""Towns that are called as persons are: what other languages make of these is mostly a person's."""
ALSO_CALLED = {
    "Saint Petersburg": "petrohrad=cs|sk pietari=fi szentpétervár=hu peterburg=sl|sh peterburi=et pétursborg=is",
    "The Hague": "hága=hu",
    "Cape Town": "höfðaborg=is kapkaupunki=fi",
    "Lucknow": "laknau=pl|sh lakhnau=de",
    "Isfahan": "ispahan=fr",
    "Hyderabad": "haiderabad=de",
    "Bengaluru": "bangalor=sh|ro",
    "Vienna": "vín=is beč=sh|hr viin=et vieden=sk",
    "Rome": "rím=sk řím=cs róm=is",
    "Genoa": "gênes=fr gènova=ca genua=de|nl|pl|sv",
    "Florence": "florença=pt florència=ca",
    "Geneva": "genebra=pt",
    "Cologne": "colònia=ca colônia=pt",
    "Thessaloniki": "tesalónica=es salonik=pl saloniki=pl|de",
    "Aachen": "aquisgrà=ca cáchy=cs aquisgrana=it",
    "Turin": "torí=ca",
    "Trieste": "trst=sl|sh|hr",
    "Damascus": "şam=tr",
    "Trier": "trèves=fr tréveris=es treviri=it",
    "Leipzig": "lipcse=hu",
    "Dresden": "drezda=hu",
    "Basel": "bazylea=pl",
    "Regensburg": "ratisbona=es ratisbonne=fr řezno=cs",
    "Moscow": "moscovo=pt",
    "Tehran": "teerão=pt",
    "Seville": "sewilla=pl séville=fr",
    "Lisbon": "lizbona=pl",
    "Gdańsk": "gdaňsk=cs",
    "Padua": "padwa=pl",
    "Liège": "lüttich=de",
    "Osijek": "eszék=hu",
    "Naples": "napoly=sk nápoly=hu",
    "Bratislava": "presporok=sk",
    "Lausanne": "lozan=tr",
    "Makkah": "mekka=nl|de|nb|is meca=es|pt|ca",
    "Haifa": "aifa=it",
}
"""Names that a frequency list has as a word too, or that sound otherwise than in English; GeoNames has them all."""
ENGLISH = {"Makkah": "Mecca", "Madinah": "Medina", "Al Fallujah": "Fallujah", "As Sulaymaniyah": "Sulaymaniyah"}
"""What English calls towns that GeoNames calls otherwise."""
NAMESAKES = frozenset(
    "adelajda adélaïde aken ansano atenas basileia basora berlín brujas burdeos constança dniepr esmirna "
    "filadelfia filadélfia florencia florens gdanska ginebra génova kolonia krajowa lahey lipsko londono londons "
    "malaka malatia marselis marsella milán mombaça málmey reinosa sienne spalato tanger tetuán tolosa venecia "
    "vienne vilnia vratislav welinton".split()
)
"""What news also calls other towns, rivers, clubs and people: Barangay Ginebra, Armia Krajowa, Rodrigo Londono."""
FORMER = frozenset(
    "barcino brixia byzance byzanz cesarea césarée christiania cirta edesa edesse emesa frunze gorkij jayakarta joppe "
    "joppé neapolis nidaros saigón saïgon smirna smirne smyrne stalino titograd tomis urartu valentia".split()
)
"""What towns were called in other times."""
UNSURE = frozenset(
    "adalet baston berbere björgvin breukelen córdova czernowitz franko gradac gradec haga lublino ostina trondhjem "
    "upsala alessandria alvara alvaras alzira antioche antiochia antiochie antiochië antiokia alburquerque aleksandria "
    "bernas bostan brossa brygge cassala cassovia davida davidas edinburgo fenikso granata hamiltona hamiltonas "
    "hamiltono ivanovas johanesburgo kabura kalė kannas kampera katane kolona kolonas konia kotabaru kumilla laodicée "
    "leonas littoria lleó lublina lubecca lucentum lucko loanda madura magdeburgo markam matura medine melburno "
    "merca mersedesas mesina mosoel multano mursia muttra nannina neusatz oporto oremburgo orlandas orleanas orleano "
    "orzeł padangas perosa podgoritsa portlando portonovo prestonas pristino rasyid rodem rolės romanas roseta "
    "salvadoro santanna santosas santou selam spahan sukrė súr taifas türkistan tümen uhan varri vedding verone velur "
    "vietri vinica viten yaş ánand šarlota šarlotė kolumbas kolumbo kolumbs".split()
)
"""What GeoNames calls a town, and languages mostly something else."""
CLUBS = (
    "Bayern Munich: it bayern monaco, es bayern de múnich, pt bayern de munique|"
    "Red Star Belgrade: it stella rossa belgrado, es estrella roja de belgrado, fr étoile rouge de belgrade, "
    "de roter stern belgrad, pt estrela vermelha de belgrado"
)
"""Clubs that other languages call by several words."""
