/** Reads Chinese names aloud in Latin letters, so that 王小明 and Xiaoming Wang can meet; for comparing, never for showing. */

/**
 * `wang xiaoming` for 王小明: the family name, then the given name as one word. Null where a sign is not among the
 * commonest of names, and for what is no Chinese name at all.
 */
export function pinyinOf(name: string): string | null {
  const signs = Array.from(name.replace(/[\s·・]/g, ''));
  if (signs.length < 2 || signs.length > 4) return null;
  const sounds: string[] = [];
  for (const sign of signs) {
    const sound = soundOf.get(sign);
    if (sound === undefined) return null;
    sounds.push(sound);
  }
  const family = signs.length > 2 && twoSigns.has(signs.slice(0, 2).join('')) ? 2 : 1;
  return `${sounds.slice(0, family).join('')} ${sounds.slice(family).join('')}`;
}

const twoSigns = new Set('欧阳 歐陽 司马 司馬 诸葛 諸葛 上官 夏侯 东方 東方 尉迟 皇甫 令狐 慕容'.split(' '));

/** The hundred commonest family names and what given names are mostly made of, in both writings. */
const table = `
wang王汪旺望 li李黎丽麗莉力立利理里礼禮 zhang张張章彰 liu刘劉柳 chen陈陳晨辰臣 yang杨楊阳陽洋扬揚 zhao赵趙昭 huang黄黃 zhou周洲舟
wu吴吳武伍五 xu徐许許旭 sun孙孫 hu胡虎 zhu朱珠竹 gao高 lin林琳霖临 he何贺賀和荷河 guo郭国國果 ma马馬 luo罗羅洛骆駱
liang梁良亮 song宋松颂 zheng郑鄭正政 xie谢謝 han韩韓寒涵晗 tang唐汤湯 feng冯馮峰锋鋒丰豐风風凤鳳 yu于余俞玉宇雨羽育裕瑜毓
dong董东東冬栋棟 xiao萧蕭肖小晓曉笑 cheng程成诚誠城承 cao曹 yuan袁元媛源远遠苑 deng邓鄧登 fu傅付福富芙 shen沈慎
zeng曾增 peng彭鹏鵬 lu卢盧吕陆陸鲁魯路露鹿璐 su苏蘇素 jiang蒋蔣江姜 cai蔡彩才 jia贾賈佳嘉家加 ding丁定 wei魏韦韋伟偉威微维維薇卫衛炜巍
xue薛雪学學 ye叶葉业業晔 yan严嚴颜顏燕妍艳艷彦岩焱延言 pan潘盼攀 du杜 dai戴 xia夏霞侠 zhong钟鍾鐘忠中仲 tian田天甜添 ren任仁人
fan范凡帆樊 fang方芳 shi石史施诗詩世士时時师 yao姚瑶瑤尧耀 tan谭譚谈 liao廖 zou邹鄒 xiong熊雄 jin金锦錦进進晋瑾今津 hao郝浩皓昊豪好
kong孔 bai白柏百 cui崔翠 kang康 mao毛茂 qiu邱丘秋 qin秦琴勤沁 gu顾顧古谷 hou侯厚 shao邵绍紹 meng孟梦夢萌蒙 long龙龍隆 wan万萬婉
duan段端 qian钱錢千倩谦謙 yin尹殷银音 chang常昌长 qiao乔喬巧 lai赖賴来 gong龚龔宫恭 wen文温溫雯稳 ou欧歐 si司思斯丝
ming明鸣鳴铭名茗 hui慧惠辉輝会卉晖徽 jing静靜晶京景敬婧菁靖璟 min敏民旻 qiang强強 lei磊蕾雷 jun军軍君俊骏峻钧 yong勇永 jie杰傑洁潔婕捷 tao涛濤陶桃韬
chao超朝潮 xiu秀修 ping平萍 gang刚剛钢 gui桂贵貴 ying英颖穎莹瑩盈影樱映迎 na娜 jian建健剑剑坚剪简 hong红紅宏洪鸿鴻虹弘 hua华華花化 xin欣新心鑫馨昕信辛
ting婷庭亭廷 bo波博勃伯 bin斌彬滨宾 kai凯凱开開楷 yi一毅艺藝怡宜义義仪儀逸亦易奕翼依伊 lan兰蘭岚嵐蓝澜 zhi志智芝之知致治芷枝 fei飞飛菲非斐霏
qing青清庆慶晴卿情 ling玲凌灵靈陵岭伶苓 mei美梅媚玫 rong荣榮蓉容融溶 rui瑞锐睿蕊芮 ning宁寧凝 nan南楠男 bing冰兵炳 hai海 xiang祥翔向香想湘
rou柔 ru如茹儒汝 shan山珊善杉 shu树淑舒书書姝蜀 shuai帅帥 shuang爽双雙霜 ti体 tong童桐彤通同 tuo拓 wa娃 xi西希喜曦熙溪习席兮 xing星兴興行杏邢
xuan轩軒萱宣璇玄 ya亚亞雅娅 yue月悦悅岳越跃 yun云雲芸韵運运昀 ze泽澤则 zhen振珍真震贞镇 zi子紫梓自姿 zu祖 zuo左佐 an安 ai爱愛艾 ao傲 bao宝寶保
bei贝贝北 bi碧毕 chun春纯淳 da大达達 dan丹旦 de德 di迪帝 e娥 en恩 er尔爾儿 fen芬 gen根 guang光广 guan关官冠 hang航杭 heng恒衡
huan欢歡焕 ji吉纪季继基骥 jiao娇 juan娟 ke可科克柯珂 kun坤昆 le乐樂 lian莲連连廉 lun伦 man曼满 mu木穆牧沐 nuo诺 ni妮倪 pei佩沛培裴 pu浦蒲
qi琪奇齐琦启祺其祁 quan全权泉 qun群 ran然冉 sha莎 sheng胜勝生升圣盛晟声 shou寿 tai太泰 ting听 wan晚 xian先贤献仙 you友有优 zhe哲喆 zhan展占詹 zong宗
`;

const soundOf = new Map<string, string>();
for (const entry of table.trim().split(/\s+/)) {
  const sound = /^[a-z]+/.exec(entry)?.[0] ?? '';
  for (const sign of Array.from(entry.slice(sound.length))) if (!soundOf.has(sign)) soundOf.set(sign, sound);
}
