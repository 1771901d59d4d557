"""Names that the lists for `native_names` have not, or say too narrowly, by hand."""

from __future__ import annotations

OTHERS = {
    "country": (
        "najeriya=Nigeria; рф=Russia|Russian Federation; сша=United States|America; ссср=Soviet Union; "
        "оаэ=United Arab Emirates; кндр=North Korea; кнр=China; великобритания=United Kingdom|Britain; "
        "англия=England|Britain; голландия=Netherlands|Holland; фрг=Germany; "
        "америка=America|United States; корея=Korea; палестина=Palestine; сирия=Syria; 中国=China; "
        "美国=United States|America; 朝鲜=North Korea; 韩国=South Korea; 英国=United Kingdom|Britain; "
        "俄罗斯=Russia; 巴勒斯坦=Palestine; 阿联酋=United Arab Emirates; 沙特=Saudi Arabia; 台湾=Taiwan; 欧洲=Europe; "
        "アメリカ=United States|America; 米国=United States|America; イギリス=United Kingdom|Britain; "
        "北朝鮮=North Korea; 韓国=South Korea; パレスチナ=Palestine; オランダ=Netherlands; ドイツ=Germany; "
        "미국=United States|America; 북한=North Korea; 한국=South Korea|Korea; 영국=United Kingdom|Britain; "
        "امريكا=United States|America; أمريكا=United States|America; بريطانيا=United Kingdom|Britain; "
        "فلسطين=Palestine; الامارات=United Arab Emirates; هولندا=Netherlands"
    ),
    "place": (
        "питер=Saint Petersburg; 华盛顿=Washington; ワシントン=Washington; 워싱턴=Washington; واشنطن=Washington; "
        "кремль=Kremlin; 克里姆林宫=Kremlin; クレムリン=Kremlin; الكرملين=Kremlin; غزة=Gaza; القدس=Jerusalem; "
        "加沙=Gaza; nürnberg=Nuremberg; rom=Rome; nizza=Nice; venedig=Venice; peking=Beijing; "
        "bayern=Bavaria; sachsen=Saxony; thüringen=Thuringia; niedersachsen=Lower Saxony; hessen=Hesse; "
        "vienne=Vienna; gand=Ghent; roma=Rome; milano=Milan; napoli=Naples; torino=Turin; genova=Genoa; "
        "padova=Padua; ginebra=Geneva; sevilla=Seville; lipsko=Leipzig; göteborg=Gothenburg; "
        "zürich=Zurich; hannover=Hanover; rzym=Rome; wenecja=Venice; neapol=Naples; benátky=Venice; "
        "řím=Rome; venezia=Venice; firenze=Florence; neja=Niger; sakkwato=Sokoto; filato=Plateau; "
        "landan=London; frankfurt=Frankfurt"
    ),
    "person": (
        "пий=pius; пия=pius; пию=pius; пием=pius; лев=leo; льва=leo; карл=charles|karl; "
        "павел=paul|pavel; иоанн=john; иоанна=john; иоанном=john; майк=mike; майка=mike; майку=mike; "
        "майком=mike; люк=luke; люка=luke; 特朗普=trump; 川普=trump; 普京=putin; 泽连斯基=zelensky|zelenskyy; "
        "马克龙=macron; 朔尔茨=scholz; 习近平=xi|jinping; ترامب=trump; بوتين=putin; زيلينسكي=zelensky|zelenskyy; "
        "ماكرون=macron; شولتس=scholz; プーチン=putin; 푸틴=putin; 트럼프=trump"
    ),
}
"""By kind: form=English, more than one English name parted by a bar."""
