"""Two given names in, whether one is Cantonese as Hong Kong writes it and the other the same in pinyin.

A given name has two characters: Kwok-keung is Guoqiang. The table has the syllables that given names are made of, each
with what the same characters are in pinyin. That the family name is the same is asked here as well: Wong is Huang or
Wang.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

import mtcheck.late_re as re

_FAMILIES = (
    "au/ou chan/chen chau/zhou cheng/zheng cheung/zhang chiu/zhao choi/cai chong/zhuang chow/zhou chu/zhu chung/zhong "
    "fok/huo fong/fang fung/feng ho/he hui/xu hung/hong ip/ye kong/jiang kwan/guan kwok/guo kwong/kuang lai/li "
    "lam/lin lau/liu law/luo lee/li leung/liang li/li liu/liao lo/luo lui/lei lui/lü/lu ma/ma mak/mai mok/mo ng/wu "
    "ngai/wei pang/peng poon/pan pun/pan shek/shi siu/xiao so/su suen/sun sze/shi szeto/situ tam/tan tang/deng to/du "
    "tong/tang tsang/ceng tsang/zeng tse/xie tso/cao tsui/xu wan/wen wong/huang wong/wang woo/hu wu/hu yam/ren "
    "yau/qiu yeung/yang yim/yan yip/ye yiu/yao yu/yu yuen/yuan yung/rong"
)
_SYLLABLES = (
    "bing/bing bong/bang chak/ze chau/qiu/zhou chee/zhi cheong/chang cheuk/zhuo/chuo cheung/zhang/xiang/chang "
    "chi/zhi/ci/qi chin/zhan/qian ching/zheng/qing/jing/cheng chiu/chao/zhao choi/cai/zai chong/chang/chuang "
    "chuen/quan/chuan chuk/zhu chun/jun/zhen/chun/zhun chung/zhong/cong/song fai/hui fan/fan/fen fat/fa "
    "fong/fang/huang fook/fu fu/fu/hu fuk/fu fun/huan/fen fung/feng/hong hang/heng/xing hau/hao/hou hei/xi "
    "heung/xiang hin/xian/xuan hing/xing/qing hiu/xiao ho/hao/he hoi/hai/kai hok/xue hon/han hong/kang/hang "
    "hung/hong/xiong ka/jia/ga kai/qi/jia/ji kam/jin/gan kan/gen/jin kar/jia kei/ji/qi keung/qiang kiang/qiang "
    "kin/jian/qian king/jing/qing kit/jie kiu/qiao ko/gao kong/gang/jiang kuen/quan/juan kui/ju/qu kun/guan/kun "
    "kung/gong kwai/gui/kui kwan/jun/kun/guan kwok/guo kwong/guang lai/li/lai lam/lin/lan lan/lan lap/li leung/liang "
    "lik/li lim/lian lin/lian ling/ling lok/le/luo long/lang lun/lun lung/long man/wen/min mei/mei ming/ming miu/miao "
    "mo/wu/mu mui/mei muk/mu mun/min/man nam/nan nga/ya ngai/yi/wei ngan/yan ngar/ya ngok/yue nin/nian ning/ning "
    "oi/ai on/an pak/bo/bai pan/bin/pan pang/peng/bing pik/bi ping/ping/bing piu/biao po/bao/bo pong/bang pui/pei/bei "
    "sai/shi/xi san/xin/shan sang/sheng/sang sau/xiu/shou shan/shan shing/cheng/sheng shu/shu shuen/xuan/chuan "
    "shuk/shu shun/shun/xin si/shi/si sik/xi/shi sin/xian/shan sing/sheng/cheng/xing siu/xiao/shao suet/xue suk/shu "
    "sum/xin/shen sun/xin/shun sze/shi/si tai/tai/di tak/de tang/teng tat/da tim/tian tin/tian ting/ting/ding tit/tie "
    "to/tao tong/tang/dong tsan/zan/can tsun/jun/zhun/jin tsz/zi/ci/zhi tung/dong/tong wa/hua wah/hua wai/wei/hui "
    "wan/yun/wen/huan wang/hong wing/yong/rong wo/he wong/wang/huang yam/yin/ren yan/ren/en/yin/xin yat/yi/ri "
    "yau/you/qiu yee/yi/er yeuk/ruo yeung/yang/xiang yi/yi yik/yi yim/yan yin/yan/xian/ran ying/ying/ren yip/ye "
    "yiu/yao yok/yu/yao yu/yu/ru yue/yu yuen/yuan/wan yuet/yue yui/rui yuk/yu yung/rong/yong"
)
_GIVEN = re.compile(r"([a-z]+)[-‐‑]([a-z]+)")


@lru_cache(maxsize=4096)
def are_one_cantonese(family: str, given: str, other_family: str, other_given: str) -> bool:
    """Whether a lower-cased full name is Cantonese and the other one the same in pinyin, in this order.

    >>> are_one_cantonese("wong", "kwok-keung", "huang", "guoqiang")
    True
    >>> are_one_cantonese("wong", "kwok-keung", "huang", "guoqing")
    False
    """
    return other_family in _read(_FAMILIES).get(family, ()) and are_one_cantonese_given_name(given, other_given)


@lru_cache(maxsize=4096)
def are_one_cantonese_given_name(given: str, other_given: str) -> bool:
    """Whether the first of two given names is Cantonese and the second the same in pinyin.

    >>> are_one_cantonese_given_name("kwok-keung", "guoqiang"), are_one_cantonese_given_name("guoqiang", "kwok-keung")
    (True, False)
    >>> are_one_cantonese_given_name("yi-ning", "yining")
    False
    """
    match = _GIVEN.fullmatch(given)
    pinyin = other_given.replace("-", "").replace("'", "")
    if match is None or pinyin == "".join(match.groups()):
        return False
    first, second = (_read(_SYLLABLES).get(syllable, ()) for syllable in match.groups())
    return any(pinyin == one + other for one in first for other in second)


@lru_cache(maxsize=2)
def _read(table: str) -> Mapping[str, tuple[str, ...]]:
    """What each syllable may be in pinyin."""
    rows: dict[str, tuple[str, ...]] = {}
    for row in table.split():
        syllable, *pinyin = row.split("/")
        rows[syllable] = (*rows.get(syllable, ()), *pinyin)
    return rows
