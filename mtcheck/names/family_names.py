"""Family names that stand first: which are such, and whether two are one, romanised in two ways, as Zhang and Chang.

By themselves Chang may be Zhang or Chang; that the given name beside both is the same is asked in `variants`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from itertools import combinations

_CHINESE = (
    "bai/pai bian/pien cai/tsai cao/tsao deng/teng dong/tung du/tu duan/tuan gao/kao geng/keng gong/kung gu/ku "
    "guan/kuan guo/kuo jia/chia jiang/chiang jin/chin kong/kung long/lung lian/lien luo/lo qian/chien "
    "qiao/chiao qin/chin qiu/chiu ren/jen shi/shih song/sung tian/tien xia/hsia xiao/hsiao xie/hsieh "
    "xiong/hsiung xu/hsu xue/hsueh yan/yen ye/yeh yue/yueh zeng/tseng zhang/chang zhao/chao zheng/cheng "
    "zhong/chung zhou/chou zhu/chu zhuang/chuang zhuge/chuko zou/tsou"
)
_KOREAN = (
    "ahn/an baek/paek/paik bae/pae cho/jo choi/choe/chae chung/jung/jeong gang/kang gim/kim gwon/kwon heo/hur "
    "huh/heo jang/chang jeon/jun/chun jin/chin lee/yi/rhee/ri lim/rim/im moon/mun noh/roh park/pak/bak "
    "ryu/yoo/yu/ryoo seo/suh/so shin/sin son/sohn woo/wu yoon/yun"
)
_OTHERS = (
    "wang li liu yang huang wu zhao lin chen sun ma hu guo liang feng yuan pan jiang cui wei fan fang yao tan hao mao"
    " tang ding ye shen lu han kim hwang hong bang min nam ko goh ahn cha chu gu pyo nguyen tran pham hoang phan vu"
    " dang bui ngo duong dinh trinh huynh"
).split()
"""Those that are written in one way, and Vietnamese ones."""


def stands_first(name: str) -> bool:
    """Whether a lower-cased name is a family name of China, Korea or Vietnam, which stands before the given name.

    >>> stands_first("seo"), stands_first("nguyen"), stands_first("kowalska")
    (True, True, False)
    """
    return name in _families() or name in _OTHERS


def are_one_family_name(one: str, other: str) -> bool:
    """Whether two lower-cased names may be one family name of China or Korea in two romanisations.

    >>> are_one_family_name("chang", "zhang"), are_one_family_name("choi", "choe"), are_one_family_name("kim", "park")
    (True, True, False)
    """
    return one != other and not _families().get(one, frozenset()).isdisjoint(_families().get(other, frozenset()))


def find_families(names: Collection[str]) -> Iterator[tuple[str, str]]:
    """The pairs of some lower-cased names that may be one family name: Noh and Roh do not begin alike.

    >>> list(find_families(["roh", "kim", "noh"]))
    [('noh', 'roh')]
    """
    known = sorted(name for name in names if name in _families())
    yield from (pair for pair in combinations(known, 2) if are_one_family_name(*pair))


@lru_cache(maxsize=1)
def _families() -> Mapping[str, frozenset[int]]:
    """The families by each of their spellings."""
    rows = [row.split("/") for row in (*_CHINESE.split(), *_KOREAN.split())]
    names = {name for row in rows for name in row}
    return {name: frozenset(at for at, row in enumerate(rows) if name in row) for name in names}
