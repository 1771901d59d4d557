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
    "New Delhi: es Nueva Delhi, it Nuova Delhi, pt Nova Deli, de Neu-Delhi|New Orleans: es Nueva Orleans|"
    "Cape Town: de Kapstadt, fr Le Cap, es Ciudad del Cabo, it Città del Capo, pt Cidade do Cabo, nl Kaapstad|"
    "Rostov-on-Don: de Rostow am Don, fr Rostov-sur-le-Don|Nizhny Novgorod: de Nischni Nowgorod, fr Nijni Novgorod|"
    "Urumqi: zh Wulumuqi|Hohhot: zh Huhehaote|Qiqihar: zh Qiqihaer|Kaohsiung: zh Gaoxiong|"
    "Frankfurt am Main: fr Francfort, es Fráncfort, it Francoforte|Aachen: fr Aix-la-Chapelle, es Aquisgrán"
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
