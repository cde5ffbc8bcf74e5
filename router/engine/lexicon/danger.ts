import type { TermSet } from './term-set';

/** Ideas that speak of danger, crime or somebody in need. What they mean together is for the rules to say. */
export const DANGER = {
  fire: {
    zh: '着[大|了|]火|着起[来|火]|起[了|大|]火|失火|走水[了|啦]|火[越|愈]烧|烧起来|烧着了|燃起来|冒[着|了|出|]火苗|火苗[窜|蹿|往]|火光冲天|火势|大火[烧|已]|有火[，|,]|全是火|都是火|[在|还在|正]着火|[在|还在|正在]燃烧|[窗帘|被子|床|厨房|油锅|锅|沙发|柜子|衣服|山上|车|电瓶车|电动车|仓库|房子|屋子|灶台|棚子|草堆|垃圾桶|电表箱|空调|插座|充电器]~[着了|烧了|着着|烧着|点着|起火]|火着|油锅~火|火灾现场|找火了|着伙了|zhao huo|zhaohuo|qi huo le|qihuo|shihuo|zhe huo|山火|烧到~[楼|家|房|窗|窗帘|头发|树|门|车|棚|山|隔壁]|烧得[很|老|]|放火|纵火|点火烧|🔥🔥',
    en: "[on|catch*|caught|set|sets] fire|house fire|fire in the|[there is|there's|theres] a [big |huge |small |]fire|fire at|fire broke|fire!|[burning|burns] down|in flames|up in flames|flames|blaz*|ablaze|is burning|are burning|burning inside|kitchen fire|fire is spreading|fire spreading|wildfire|brush fire|grass fire|setting fires|arson*|bin fire|fire fire|car fire|it's burning|something burning|fire coming|fire has",
    vi: 'cháy nhà|bị cháy|cháy rồi|đang cháy|bốc cháy|cháy lớn|cháy to|đám cháy|phát cháy|hỏa hoạn|lửa cháy|ngọn lửa|bén lửa|lửa bốc|lửa lan|cháy lan|có cháy|cháy cháy|bốc lửa|cháy ở|cháy xe|cháy bếp|cháy kho|phóng hỏa|châm lửa|cháy rừng|lửa to|chập cháy|cháy phòng|cháy ổ|cháy tủ|cháy quán|vụ cháy|nổ cháy',
  },
  smoke: {
    zh: '冒[着|出|了|]~烟|浓烟|黑烟|全是烟|都是烟|烟[很大|太大|好大|越来越|往里|进来|呛]|滚烟|有烟味|闻到烟|烧焦|焦[糊|煳]味|糊味|呛得[喘|睁|不行|受不]|烟雾[报警|很|弥|大]|好多烟',
    en: 'smok[e|y] [coming|everywhere|is|in the|pouring|from|filling]|black smoke|thick smoke|smell of burning|burning smell|smell* smoke|smell* burning|lots of smoke|full of smoke|see smoke|smoke out',
    vi: 'khói đen|khói mù|khói nghi ngút|bốc khói|nhiều khói|khói bốc|toàn khói|mùi khét|khói dày|khói tỏa|đầy khói|khói ra|có khói|ngửi thấy khói|khói quá|khói vào',
  },
  explosion: {
    zh: '爆炸|炸了|[电瓶|锅炉|煤气罐|液化气罐|气罐|电池|充电宝|变压器|高压锅|轮胎|油罐]~[炸|爆]|炸开|炸飞|轰的一声|砰的一声|嘭的一声|巨响',
    en: 'explo*|blew up|blown up|blast went|loud bang|huge bang',
    vi: 'phát nổ|nổ tung|vụ nổ|nổ lớn|nổ bình|nổ rồi|bị nổ|tiếng nổ|nổ gas|nổ to|nổ cái|bình gas nổ',
  },
  spark: {
    zh: '冒[着|出|]~火[花|星]|打火花|火花|火星子|噼[里啪啦|啪]|滋滋[响|冒|的]|漏电|触电|放电|短路|电弧',
    en: 'spark*|arcing|electrocut*|electric shock*|buzzing and|live wire*|short circuit*|crackling',
    vi: 'tóe lửa|tia lửa|xẹt lửa|chập điện|rò điện|hở điện|điện giật|rò rỉ điện|nẹt lửa|chạm điện|phóng điện|xẹt điện|tóe tia|phụt lửa',
  },
  electric: {
    zh: '电箱|电表箱|配电箱|配电[房|室|柜]|电闸|插[座|排|板|线板]|电线|电缆|高压线|变压器|变电[站|箱]|电门|裸[露|]电|线路',
    en: 'fuse box|breaker*|electric* box|electric* panel|outlet*|socket*|wire*|wiring|power line*|power cable*|cable*|transformer*|substation*|meter box|switchboard*',
    vi: 'tủ điện|hộp điện|ổ cắm|ổ điện|dây điện|cột điện|trạm biến áp|máy biến áp|bảng điện|cầu dao|công tơ|dây cáp điện|điện cao thế|đường dây|trụ điện|aptomat|cáp điện',
  },
  'shocked-person': {
    zh: '被电[了|到|倒|晕|死|击|住|着]|触电[了|倒|晕|身亡]|电倒|电晕|被电|过电',
    en: 'got electrocuted|electrocut*|got shocked|been shocked|was shocked',
    vi: 'bị điện giật|điện giật',
  },
  'gas-smell': {
    zh: '[煤气|燃气|天然气|液化气|瓦斯|没气|臭鸡蛋]~[味|臭]|臭鸡蛋|[煤气|燃气|天然气|液化气|瓦斯|气罐|管道|阀门|没气]~[漏|泄]|漏[煤|燃|]气|嗤嗤|嘶嘶[响|的|漏|冒]|[挖|铲|钻]~[断|破|漏]~[气管|燃气|煤气|天然气]|[燃气|煤气|天然气|气]管[破|断|裂|漏|被挖|让人挖]|meiqi|mei qi|可燃气~报警|燃气报警器~[响|叫]|煤气报警',
    en: 'smell* [of |like |]gas|gas smell*|smell* [of |like |]rotten egg*|rotten egg*|gas leak*|leaking gas|gas is leaking|gas line*|gas main*|gas pipe*|gas hissing|hissing|propane|gas alarm|gas detector|gas cylinder leak*|smell* [really |so |very |]strong* of gas|smell gas|gas everywhere|gas coming out|sulfur smell|smells like sulfur|bad eggs',
    vi: 'mùi ga|mùi gas|mùi khí|rò ga|rò gas|rò rỉ ga|rò rỉ gas|rò rỉ khí|rò khí|xì ga|xì gas|hở ga|hở gas|trứng thối|vỡ ống ga|vỡ ống gas|bình gas xì|bình gas rò|gas xì|gas rò|thoát gas|ngửi thấy gas|hơi gas|hơi ga|khí ga|mùi xăng|vỡ đường ống|bể ống ga|bể ống gas|thủng ống|đứt ống ga|đứt ống gas|gãy ống gas|móc đứt ống ga',
  },
  hazmat: {
    zh: '化工厂|危化[品|]|化学品|槽罐车|罐车~[漏|翻|侧翻]|毒气|氨气|氯气|硫酸|盐酸|甲醇|有毒|液氨|农药~[漏|洒|翻]|液氯|酸雾|刺鼻|刺激性|放射[性|源]|黄烟|白色的烟|白雾',
    en: 'chemical*|ammonia|chlorine|toxic|poison gas|acid|tanker|hazmat|fumes|radioactiv*|pesticide*|carbon monoxide|co alarm|methanol|yellow cloud|white cloud|vapour|vapor',
    vi: 'hóa chất|khí độc|amoniac|clo|axit|xe bồn|chất độc|khí lạ|khí co|ngộ độc khí|thuốc trừ sâu|phóng xạ|hơi độc|mùi hắc',
  },
  'toxic-symptoms': {
    zh: '[头|脑袋]~[晕|昏|疼]|恶心|呕吐|想吐|吐了|一氧化碳|煤气中毒|co中毒|眼睛~睁不开|嗓子~[疼|辣|痛]|熏得|熏倒|呛得|浑身没劲|流眼泪',
    en: 'dizzy|nause*|vomit*|throwing up|eyes [are |]burn*|throat burn*|light-headed|lightheaded|headache*|headaches|coughing|carbon monoxide|co alarm',
    vi: 'chóng mặt|buồn nôn|nôn|nhức đầu|cay mắt|khó thở|ho sặc|ngạt|choáng|đau đầu',
  },
  'not-breathing': {
    zh: '没[有|]~呼吸|不[会|能|]~呼吸|没得气|没气[了|儿|息]|没[了|有|]脉搏|没[了|有|]心跳|心跳[停|没|骤停]|呼吸[停|没|很弱|微弱|困难|不上|越来越|急促]|喘不[上|过|来|]气|上不来气|出不来气|[快|要]没气|断气|憋[气|紫|过气]|心脏骤停|窒息|嘴唇[发|]紫|脸[都|色|]~[紫|青]|没有生命体征|心肺复苏|huxi|喘得|气都[喘|上]不|倒气|缺氧',
    en: "not breathing|isn't breathing|isnt breathing|stopped breathing|can't breathe|cant breathe|cannot breathe|can not breathe|no pulse|no heartbeat|cardiac arrest|struggling to breathe|trouble breathing|barely breathing|hard to breathe|difficulty breathing|short of breath|gasping|turning blue|turned blue|lips are blue|going blue|blue in the face|suffocat*|cpr|doesn't breathe|doesn't seem to breathe|won't breathe|breath* [is |]weak|wheez*|purple",
    vi: 'không thở|ngừng thở|ngưng thở|không còn thở|hết thở|thở không|khó thở|tím tái|tím mặt|ngừng tim|ngưng tim|tim ngừng|không có mạch|mất mạch|không thấy mạch|thở yếu|thở dốc|thở khò khè|ngạt thở|tắc thở|môi tím|mặt tím|thở gấp|thoi thóp',
  },
  unconscious: {
    zh: '叫[都|也|]~不[醒|应|答应]|喊[都|也|]~不[醒|应]|没[有|]~反应|没[有|]知觉|没[有|]意识|失去意识|昏迷|昏倒|昏过去|昏死|晕[倒|过去|厥]|休克|不省人事|不省人市|怎么叫~不|叫他不|[推|摇|拍|掐]~不[醒|动]|突然~[倒|栽|摔]~[地|下]|倒[在|了|]地[上|]|倒下[了|去]|一动不动|一动也不动|不动[了|弹]|人没动|瘫[倒|在地]|翻白眼|口吐白沫|睡不醒|醒不过来|躺~[不动|没动静]|栽倒|一头栽|没动静|意识[模糊|不清]|人事不省|趴~不动',
    en: "unconscious|unresponsive|not responding|won't wake|wont wake|can't wake|cant wake|not waking|passed out|collaps*|fainted|blacked out|doesn't respond|does not respond|isn't responding|isnt responding|no response|not moving|isn't moving|isnt moving|doesn't move|lying motionless|motionless|face down|went limp|limp|foaming|doesn't wake|didn't wake|won't get up|keeled over|isn't answering me|doesn't answer me|out cold|eyes rolled|lifeless|never woke|fell down and",
    vi: 'bất tỉnh|gọi không tỉnh|gọi mãi không|gọi hoài không|lay không|lay mãi không|ngất xỉu|ngất đi|bị ngất|ngất rồi|không phản ứng|không phản ứng gì|hôn mê|nằm bất động|bất động|gục xuống|ngã gục|ngã quỵ|lăn ra|không cử động|không nhúc nhích|không tỉnh|không dậy|sùi bọt mép|trợn mắt|không còn biết gì|mê man|đổ gục|xỉu rồi|xỉu|li bì|lịm đi|lịm dần|không trả lời|đột quỵ ngã',
  },
  bleeding: {
    zh: '血[一直|怎么|]~止不住|止不住血|大出血|流[了|着|]~血|全是血|都是血|满~是血|浑身~血|一地[的|]血|好多血|[喷|飙|吐|咳|呕|便|拉|咯]血|血[流|喷|直流|泊|淌|糊]|出[了|]~血|割到[动脉|大动脉]|血呼啦|失血|破水|见红|鲜血|断[了|]~手指|手指~断',
    en: "bleed*|blood everywhere|lots of blood|so much blood|lot of blood|losing blood|covered in blood|hemorrhag*|vomiting blood|coughing [up |]blood|blood is|blood won't|blood on|pool of blood|blood all|blood coming|gushing|bloody face|severed|cut off his|cut off her|blood",
    vi: 'chảy máu|chảy nhiều máu|máu chảy|máu me|đầy máu|mất máu|toàn máu|nôn ra máu|ho ra máu|không cầm được|máu không cầm|máu ra|băng huyết|máu nhiều|vũng máu|bê bết máu|đổ máu|ra máu|xuất huyết|máu phun|máu tuôn|đứt tay|đứt ngón|đứt lìa',
  },
  choking: {
    zh: '[噎|卡|呛]~[住|喉咙|嗓子|气管|脸|紫|喘|咳不]|卡[在|到|住]~[喉|嗓|气管]|噎[着|到|得]|异物卡|[吞|咽|误吞|误食|误服]~[了|进|下去]|呛奶|呛到',
    en: 'chok*|stuck in [his|her|my|the] throat|swallowed|lodged in',
    vi: 'hóc|mắc nghẹn|bị nghẹn|nghẹn|sặc sữa|bị sặc|sặc|dị vật|nuốt phải|mắc cổ|nuốt nhầm',
  },
  'acute-illness': {
    zh: '中风|脑[梗|溢血|出血|卒中]|心[梗|绞痛|脏病|衰]|心口~[疼|痛]|胸[口|闷|痛|疼]~|半边~[不能动|动不了|麻|没知觉]|半身~[不能动|动不了|麻]|嘴[歪|角]|说话~[不清|含糊|大舌头]|口齿不清|癫痫|羊[癫疯|角风]|抽[搐|风|了|筋|起来]|羊水~破|破水|要生了|快生了|生了|临产|早产|孩子头都|宫缩|难产|过敏[性休克|了|反应]~|浑身[起疹|肿|抽]|中[毒|暑]|食物中毒|高烧~|低血糖|哮喘|急病|犯病|发病|急救|救护车|120|[从|打]~[楼梯|楼上|脚手架|梯子|树上|高处|架子|床上|窗户|阳台]~[摔|跌|掉|滚]|摔[下来|得|断|破|伤]|骨折|烫伤|烧伤|被[蛇|狗|蜂|马蜂]~[咬|蛰|蜇]|蛇咬|马蜂|触电|溺水|吃错|误服|药[吃多|过量]|喝了农药|喝农药|百草枯|敌敌畏|昏昏沉沉|抽过去|疼得[打滚|直不|不行|厉害]|动不了|站不起来|脸[歪|煞白|色]|冒冷汗|出冷汗|大汗|心慌|流产|割[破|伤|断]|夹[断|住|伤]|砸[到|伤|中|断|着]|热射病|胎动|癫闲|痉挛',
    en: "stroke|heart attack|chest pain*|chest hurts|pain in [his|her|my] chest|face [is |]droop*|one side of|slurr*|seizure*|convuls*|fitting|water broke|waters broke|in labor|in labour|giving birth|having a baby|baby is coming|contractions|head is out|anaphyla*|allergic reaction|allergic|throat is closing|throat swell*|overdos*|poison*|diabet*|asthma*|inhaler|ambulance|paramedic*|fell off|fell from|fell down the|fallen|broken leg|broken bone*|burned|burnt|scald*|snake bit*|bitten by|stung by|heatstroke|heat stroke|severe pain|heart condition|premature|miscarr*|head injury|hit his head|hit her head|hit my head|can't feel|can't move|numb|high fever|having a fit|crushed|epilep*|insulin|hypoglyc*|sweating|bees|wasps|hornet*|pale|pregnant",
    vi: 'đột quỵ|tai biến|nhồi máu|đau tim|đau ngực|tức ngực|đau thắt|méo miệng|méo mồm|liệt nửa|nói ngọng|co giật|động kinh|lên cơn|vỡ ối|sắp sinh|chuyển dạ|đau đẻ|trở dạ|sắp đẻ|đẻ rớt|sinh non|sốc phản vệ|dị ứng|ngộ độc|uống nhầm|sốt cao|hen suyễn|cơn hen|cấp cứu|xe cứu thương|cứu thương|ngã cầu thang|ngã từ|rơi từ|té từ|té lầu|té xuống|gãy chân|gãy tay|gãy|bỏng|rắn cắn|ong đốt|say nắng|sốc nhiệt|tiểu đường|hạ đường huyết|đau dữ dội|đau bụng dữ|đau quằn|mặt tái|vã mồ hôi|toát mồ hôi|tím ngắt|hở van|tê liệt|tê nửa|méo hẳn|quá liều|chó cắn|bầu|thai|ối|cứng hàm|phản vệ|bị phỏng|ra huyết|băng huyết|lịm đi|nằm vật ra',
  },
  drowning: {
    zh: '溺水|掉[进|到|下|了|]~[河|水|江|海|湖|塘|井|池|沟|渠|冰窟|水库]|落水|掉水里|落[到|进]~水|淹[死|了|着|没|到~脖|到~胸|到~腰]|扑腾|扑棱|沉下去|沉[了|到底]|被[水|浪|洪水]~[冲|卷]|冲走|卷走|被~冲[走|跑]|呛水|捞[人|上来]|跳[河|江|水|海|湖]|掉[冰|进冰]|掉井|[失足|滑]~[水|河]|在水里~[喊|挣扎|漂]|浮不[上|起]|翻船|船翻|船~[沉|进水|漏水]',
    en: 'drown*|fell in[to|] the [river|water|lake|pool|canal|sea|well|pond]|in the water|in the river|swept away|washed away|going under|underwater|gone under|boat [capsized|is sinking|flipped|overturned]|capsiz*|sinking|fell through the ice|rip current|pulled out of the|the current',
    vi: 'đuối nước|chết đuối|rơi xuống [sông|hồ|ao|giếng|kênh|nước|biển]|ngã xuống [sông|hồ|ao|giếng|kênh|nước|mương]|té xuống [sông|hồ|ao|giếng|kênh|nước|mương]|nước cuốn|cuốn trôi|bị trôi|lật thuyền|thuyền lật|thuyền chìm|chìm dần|chìm rồi|chìm xuống|lật ghe|ghe lật|vùng vẫy|chới với|rớt xuống [sông|hồ|ao|giếng|kênh|nước]|nhảy sông|tắm sông|sắp chìm|chìm nghỉm|rơi sông|té sông|lọt xuống|rơi giếng',
  },
  'rising-water': {
    zh: '水[已经|都|快|]~[到|没过|淹到|漫到|涨到]~[车窗|脖子|胸|腰|膝|一楼|二楼|窗户|床|屋顶]|进水~[出不|打不开|熄火]|涨水|水位~[涨|上|高]|洪水|山洪|内涝|发大水|水越来越|水涨|水进来|水往~灌|淹了|被淹|倒灌|决[堤|口]|溃[坝|堤]|水漫|齐腰|齐胸|没过~|涨得|泄洪',
    en: 'water is [rising|up to|coming in|at my|getting higher|over]|water up to|flood* [is |]rising|rising water|water keeps rising|flash flood*|flooded car|waist deep|waist-deep|chest deep|neck deep|up to my [neck|chest|waist|window*]|water [is |]pouring in|levee|dam broke|up to the window|up to our|flooding fast|water rising',
    vi: 'nước dâng|nước ngập đến|nước ngập tới|nước lên|ngập đến|ngập tới|lũ|lũ quét|nước lũ|nước tràn|vỡ đê|nước tới|nước đến|ngập sâu|ngập đầu|tới cổ|đến cổ|tới ngực|đến ngực|ngập nóc|vỡ đập|nước chảy xiết|ngập lút',
  },
  trapped: {
    zh: '被困|困[在|住|了|到|电梯]|卡[在|住]~[里面|里头|中间|车里|驾驶室|电梯|井|缝|栏杆|洞]|[出|下|上|跑|逃]不[来|去|了]|动不了|打不开[门|车门|]|门~打不开|锁[在|到|进|死]~[里|屋|车|家|面]|关[在|进]~[里|电梯|屋|冷库|地下室|面]|关[在|进]|压[住|在|着]|夹[住|在|着]|埋[住|在|了]|困人|等[待|]救援|孤岛|下不来|撤不|转移不|反锁在|憋在里面|卡在|吊在|挂在~[外|半空|高空|绳]|悬在|被夹|失联',
    en: "trapped|stuck in|stuck inside|stuck under|stuck on|can't get out|cant get out|cannot get out|can't open the door|doors won't open|door won't open|won't open|locked in|locked inside|pinned|buried|can't get down|stranded|cut off|no way out|hanging from|can't escape|unable to get out|we are stuck|wedged|no one can get|locked herself|locked himself|can't climb|under a bus|under the bus|under the wheels|under the lorry|marooned|cut off by",
    vi: 'mắc kẹt|bị kẹt|kẹt trong|kẹt ở|kẹt lại|kẹt giữa|kẹt dưới|không ra được|không thoát|mở cửa không được|không mở được|cửa không mở|bị nhốt|nhốt trong|bị vùi|vùi lấp|bị đè|đè lên|bị cô lập|cô lập|không xuống được|bị khóa trong|kẹt thang|không lên được|treo lơ lửng|lơ lửng|bị lấp|đè trúng|kẹp|kẹt chân|kẹt tay|kẹt đầu|khóa trái',
  },
  lift: {
    zh: '电梯|轿厢|升降机|吊篮|缆车|扶梯|过山车|摩天轮',
    en: 'lift|elevator*|escalator*|cable car|gondola|ferris wheel|roller coaster',
    vi: 'thang máy|thang cuốn|cáp treo|tàu lượn|đu quay',
  },
  collapse: {
    zh: '[塌|坍]~[了|方|下|陷|塌|楼|房|墙]|倒塌|坍塌|塌[了|方|下来|陷|房]|[墙|房|楼|棚|架|脚手架|屋顶|天花板|桥|塔吊|围墙]~[塌|倒]|塔吊~[倒|歪|断]|脚手架~[倒|塌|散]|楼~[晃|歪|斜|裂]|吊顶~掉|地基~[沉|裂|陷]|要[塌|倒]|快[塌|倒]|废墟|被埋|活埋|土方|掉下来砸|掉下来',
    en: 'collaps*|caved in|cave-in|cave in|wall fell|roof fell|roof came down|ceiling came down|ceiling fell|scaffold*|rubble|building is [leaning|shaking|tilting]|about to collapse|crane [fell|tipped|is leaning]|trench|debris|came down on|toppled|pancaked|gave way|fallen in on|wall came down|hill is moving|hill is sliding',
    vi: 'sập|đổ sập|sụp|sụp đổ|tường đổ|đổ tường|giàn giáo|sụt lún|sạt|đổ xuống|đè chết|cần cẩu đổ|nhà nghiêng|nghiêng sắp|rung lắc|đống đổ nát|lở đất|hố tử thần',
  },
  lost: {
    zh: '迷路|迷[了|失]~[路|方向]|下不了山|找不到[下山|路|出路|方向|家]|山[上|里]~[迷路|走不|出不|天黑]|驴友|野山|手机~[快没电|没电|百分之]|失温|冻[僵|死|得]',
    en: "lost [on|in|while] |got lost|we are lost|i'm lost|im lost|hik*|mountain|trail|phone is [dying|almost dead]|battery is|percent battery|hypotherm*|freezing",
    vi: 'bị lạc|lạc đường|lạc trong rừng|lạc rừng|lạc trên núi|trên núi|trong rừng|sắp hết pin|pin còn|điện thoại sắp|leo núi|lạnh cóng|lạc lối|hạ thân nhiệt',
  },
  'suicide-intent': {
    zh: '不想活|活不下去|活够了|活着~[没意思|没意义|没劲|累|干嘛|干什么]|想死|去死[了|吧|算]|寻死|寻短见|轻生|自杀|自尽|自残|自伤|割腕|割[手腕|脉|自己]|上吊|服毒|烧炭|跳[楼|桥|下去|江|河|海|崖|轨|下来]|往下跳|要跳|我就跳|结束[自己|生命|我]|了结[自己|生命|一生|算了]|解脱|遗书|绝笔|[别|不要|不用]~[来找我|找我|救我]|下辈子|来世|吃了[一|整|大|好多|半]~[药|安眠]|[安眠|药片|药]~[都吃|全吃|吃了|吞了|一瓶|整瓶]|吞[了|]~药|喝[了|]~[农药|百草枯|敌敌畏|洁厕|毒]|一了百了|同归于尽|死给[你|他|她|你们]~看|抑郁~[不想活|遗书|跳|割|药]~|最后~[电话|一面|话]|永别|再见了|来生|解脱了|扛不住了|撑不下去|死了算|没有活|药都[吃|吞]了|护栏外|栏杆外|天台边|坐在[窗|楼顶|天台|阳台]|站在[窗|楼顶|天台|阳台|桥]|楼顶边|顶楼边|zisha|buxianghuo|tiaolou|想不开|自焚|浇~汽油|点火自|照顾好~[爸妈|孩子|自己]|对不起~[爸|妈|孩子|你们]|死了就',
    en: "suicid*|kill myself|killing myself|kill himself|kill herself|end my life|ending my life|end it all|end it tonight|take my own life|want to die|wants to die|don't want to live|dont want to live|don't want to be here|no reason to live|not worth living|better off without me|going to jump|gonna jump|about to jump|will jump|i'll jump|threatening to jump|jump off|jumped off|jump from|jumping|slit [his|her|my]|cut [my|her|his] wrist*|cutting herself|cutting himself|cutting myself|hang myself|hanged|hanging himself|hanging herself|hang himself|overdos*|took all [my|the|his|her]|took a bottle|whole bottle|swallowed all|goodbye note|suicide note|goodbye message|say goodbye|saying goodbye|farewell everyone|self-harm*|self harm*|harm myself|hurt myself|hurting herself|on the ledge|the ledge|over the railing|outside the railing|wrong side of the|edge of the roof|pills|can't go on|cant go on|can't do this anymore|nothing left|won't be here|tell my [kids|mom|family|daughter|son|mother|wife|husband]|sleeping pills|burn* charcoal|don't look for me|set himself on fire|set myself on fire",
    vi: 'tự tử|tự sát|tự vẫn|tôi muốn chết|em muốn chết|con muốn chết|chỉ muốn chết|nó muốn chết|cháu muốn chết|muốn chết quách|đòi chết|không muốn sống|chán sống|chết cho xong|kết thúc cuộc đời|nhảy lầu|nhảy cầu|nhảy xuống|sắp nhảy|định nhảy|nhảy từ|nhảy sông|đòi nhảy|rạch tay|cắt cổ tay|cắt tay|treo cổ|thắt cổ|uống thuốc ngủ|uống hết thuốc|uống thuốc sâu|thuốc sâu|thuốc diệt cỏ|uống cả lọ|cả vỉ|thư tuyệt mệnh|tuyệt mệnh|vĩnh biệt|đừng tìm|quyên sinh|tự thiêu|đốt than|tự làm đau|ngoài lan can|mép mái|sống không nổi|không thiết sống|không còn gì để sống|chết quách|chết đi cho|sống làm gì|kết liễu|dao lam|đừng cứu|giải thoát cho|chết luôn',
  },
  rooftop: {
    zh: '楼顶|天台|顶楼|屋顶|房顶|塔吊上|吊塔|高架|桥[上|边|栏]|天桥|窗台|阳台|护栏|栏杆|二十[楼|层]|十几楼|楼上跳',
    en: 'rooftop|roof|bridge|balcon*|window ledge|window sill|railing|crane|overpass|tower|ledge',
    vi: 'sân thượng|mái nhà|nóc nhà|cầu|ban công|lan can|tầng thượng|cần cẩu|cửa sổ|cột',
  },
  'jump-threat': {
    zh: '跳下去|跳下来|往下跳|跳楼|就跳|要跳|想跳|跳了',
    en: 'jump*',
    vi: 'nhảy',
  },
  weapon: {
    zh: '[拿|持|提|举|掏|抄|握|带|有|亮|挥]~[刀|斧|菜刀|砍刀|匕首|水果刀|剪刀|铁棍|棍|钢管|棒球棒|铁锹|锤|榔头|砖|板砖|酒瓶|啤酒瓶|凶器|电棍]|[菜刀|砍刀|匕首|西瓜刀|水果刀|弹簧刀|斧头|斧子|铁棍|钢管|棒球棍|铁锹|啤酒瓶|板砖|刀子|刀片]|刀架|用刀|动刀|带刀|拿着刀|刀刀|动[了|]家伙|抄家伙',
    en: 'knife|knives|machete*|blade|axe|hammer|iron bar|metal bar|metal pipe|baseball bat|bat|crowbar|cleaver|sword|bottle*|stick|box cutter|screwdriver|weapon*|armed|brick|pipe',
    vi: 'cầm dao|con dao|dao|mã tấu|kiếm|búa|rìu|gậy|tuýp sắt|ống sắt|hung khí|vỏ chai|chai bia|vũ khí|cây sắt|phớ|phóng lợn|kéo|gạch|thanh sắt',
  },
  stabbing: {
    zh: '砍[人|了|伤|死|我|他|她|到|倒|向|来]|捅[人|了|伤|死|我|他|她|到|进|一刀]|扎[伤|了~刀|人|我|他]|刺[伤|死|了|中]|划[伤|了|破]|行凶|[杀|沙]人[了|啦|啊|凶手|]|要杀[我|人|了|他|她|全家|你]|杀[了|死]~[我|他|她|人|你|全家]|见人就[砍|捅|打]|sha ren|sharen|砍杀|砍砍|被[砍|捅|扎|刺|割]|割喉|追着[砍|打|杀]|挨[了|]~刀',
    en: 'stab*|slash*|knifed|hack*|attack* people|attacking people|murder*|killing [him|her|me|us|people]|kill* [him|her|us|me|you|everyone|them]|going to kill|gonna kill|trying to kill|cut his throat|cut her|cut him|chopp*|throat cut|wants to kill|will kill',
    vi: 'bị chém|chém người|đang chém|chém tôi|dao chém|chém trúng|chém vào|chém lia|đâm chết|đâm người|bị đâm|đâm nhau|đâm bố|đâm mẹ|đâm vào bụng|đâm nhiều nhát|nhát dao|giết người|đòi giết|dọa giết|giết tôi|giết cả nhà|giết chết|giết vợ|giết|sát hại|truy sát|rạch mặt|chém nhau|đâm trọng thương',
  },
  robbery: {
    zh: '抢劫|抢[了|我|走|包|钱|东西|手机|项链|金|银行|店|车]|打劫|被抢|拽[包|我包|走]|抢夺|[飞车|拦路]~抢|劫[持|匪|走|道]|蒙面|不给钱就|把钱[交|拿]出来|逼~[交钱|给钱|转账|取钱]|收保护费|持刀~[抢|劫]|拽了我',
    en: 'robb*|mugg*|snatch*|hold up|holding up|held up|stick-up|give me [the|your|all] money|grabbed my [bag|purse|phone|necklace|chain]|took my [bag|purse|phone|wallet|car|necklace]|carjack*|mask|masked|hand over|demanding money|empty the register|ripped my|emptying the',
    vi: 'bị cướp|cướp tiền|cướp tiệm|cướp ngân hàng|cướp xe|tên cướp|tụi cướp|bọn cướp|có cướp|cướp túi|cướp điện thoại|kẻ cướp|giật túi|giật dây chuyền|giật điện thoại|giật giỏ|giật đồ|trấn lột|cướp giật|bịt mặt|đưa tiền|bắt đưa tiền|giật mất|uy hiếp|khống chế|giật phăng|giật túi xách',
  },
  kidnapping: {
    zh: '绑[架|匪|走|票]|被[人|]绑|绑[着|了|住]~[手|人|我|他|她|孩子]|劫持|人质|拐[走|卖|骗|跑]|抱走~[孩|娃|宝宝]|抢[孩子|小孩|走孩子]|[拖|拽|拉|塞|押|带]~[上|进|到]~[车|面包车|后备箱|车里]|后备箱|非法拘禁|限制~自由|关[着|了]~不让|不让[我|我们|她|他]~[走|出|离开]|赎金|撕票|传销窝|扣[着|住|押]~[我们|护照|身份证|不让]|强行~[带走|拉走|抱走]|抢~[孩|娃]',
    en: "kidnap*|abduct*|hostage*|taken hostage|forced into a [car|van]|dragged into|pulled into a|into a van|in the trunk|in a trunk|in the boot|tied up|tied me|ransom|held against|won't let me leave|wont let me leave|won't let us leave|holding me|holding us|took my [child|son|daughter|baby|kid]|grabbed a [girl|boy|child|woman|kid]|snatched a|trafficked|being held|took our passport*|dragged a|locked me in|grabbed my [son|daughter|child|kid|baby]|forcing her into|forced her into",
    vi: 'bắt cóc|con tin|bị bắt giữ|giam giữ|nhốt tôi|nhốt lại|giữ người|tống tiền|tiền chuộc|lôi lên xe|kéo lên xe|đẩy lên xe|cốp xe|bị trói|trói tay|không cho ra|không cho về|bắt đi|bế con|bế cháu|cướp con|giật con|bán sang|bị lừa bán|giữ hộ chiếu|bắt con tôi|ép lên xe|bắt lên xe',
  },
  hiding: {
    zh: '躲[在|到|进|着|起来]|藏[在|到|着]|不敢[出声|说话|大声|出去|出来|动|开灯|开门]|小声|悄悄|偷偷[打|给|发]|别[打|回|拨]~[过来|回来|电话]|[不要|别]回电|不方便说话|别出声|快点来|求[求|]你[们|]快|别挂|反锁~门|锁[着|了|上]门|不能说话|不能[出声|讲话]',
    en: "hiding|hid in|hidden in|i'm in the closet|in the closet|under the bed|locked [myself |ourselves |the |]~[bathroom|bedroom|in]|can't talk|cant talk|can't speak|don't call back|dont call back|do not call back|whisper*|quiet|he'll hear|he will hear|please hurry|behind the counter|locked the door|barricad*|text only",
    vi: 'trốn trong|trốn ở|trốn dưới|đang trốn|núp|không dám|nói nhỏ|đừng gọi lại|không nói được|khóa cửa|khóa trái|làm ơn nhanh|nói thầm|nấp|đừng gọi|khe khẽ|ẩn trong|đừng cúp',
  },
  partner: {
    zh: '老公|丈夫|前夫|男[朋友|友]|前男友|爱人|对象|爸爸|我爸|他爸|后爸|继父|公公|婆婆|老婆|媳妇|妻子|女儿|妈妈|我妈|儿子|我弟|我哥|家[里|]男人|孩[儿|子他]爸|养父|爷爷|奶奶|岳父|女婿|小叔子|同居|老头子|家暴|爹',
    en: 'husband|boyfriend|ex|ex-husband|partner|wife|girlfriend|my dad|my father|daddy|mom|mum|mommy|mummy|stepdad|stepfather|father-in-law|mother-in-law|brother-in-law|domestic|my son|my brother|fiance|grandma|grandpa|stepmom|my uncle',
    vi: 'chồng|vợ|bạn trai|người yêu|chồng cũ|bố|ba tôi|ba con|cha|mẹ|dượng|bố chồng|mẹ chồng|con trai tôi|bạo lực gia đình|bạo hành|bạn gái|anh rể|bố dượng|cha dượng|ông nội|ba cháu|ba đánh|ba em|ông xã',
  },
  beating: {
    zh: '打[我|她|他|人|妈|孩子|小孩|老婆|老人|得|死|伤|破|断|倒|起来|成|完|了我|了她|我妈|媳妇|架]|在打|动[手|起手]|[殴|暴|毒|痛|群|互]打|揍|掐[脖|我|住|着|她]|掐|扇[我|她|他|耳光|了]|抽[我|她|他|耳光]|踹[我|她|门|他|了]|砸[门|我|东西|家|车|店|玻璃|窗]|家暴|踢[我|她|门|他]|拽[头发|着头发|我]|薅头发|往墙上撞|打妈妈|拳打脚踢|扼|勒[脖|住|我]|按[在|住|倒]~[地|床|墙]|用皮带|抽打|挨打|被打|毒打|又打|虐待|虐|家 暴|欺负|推[我|她|下|倒|搡]|拿~[砸|打|抽|泼]|泼[开水|硫酸|热水]|打死|摔[东西|我|孩子]|施暴|追[着|]~打|打人|打成|开打',
    en: 'hit* me|hits me|hitting|beat* [me|her|him|up|his|my|the]|beating|beats|punch*|kick*|chok* [me|her|him]|strangl*|slapp*|slap|pushed [me|her|him] down|throw* things|threw|smash*|hurting [me|my|her|him|mommy|mom|mummy|mum]|abus*|hit [her|him|my|his|mom|mum|mummy|mommy]|attack*|assault*|dragg*|hurts [me|mom|mummy|mommy|mum]|beaten|hair|pound* on the door|banging on|violent|slammed|hit mommy|shov*|by the throat|by the hair',
    vi: 'đánh tôi|đánh mẹ|đánh vợ|đánh con|đánh em|đánh bố|đánh đập|đánh chị|bị đánh|đang đánh|lại đánh|đánh người|đánh bà|đánh cháu|đấm|đá vào|tát|bóp cổ|siết cổ|đạp cửa|phá cửa|bạo hành|hành hạ|đập phá|đập cửa|túm tóc|kéo tóc|nắm tóc|đánh dã man|hành hung|đánh đến|đập đầu|ném đồ|đánh hội đồng|đánh chết|đánh liên tục|đánh tới|đập đồ|quật|dí dao|đánh ba|đánh ông|xông vào đánh|lao vào đánh|đòi đánh|ra đòn|đánh má|ba đánh|bố đánh|chồng đánh|đánh cô',
  },
  'threat-to-kill': {
    zh: '[要|说|威胁|扬言|吓唬]~[弄死|杀|砍|打死|捅|整死|灭|烧死|同归]|弄死|打死[我|她|他|你|人]|杀[我|他|她|了|全家|光]|要[我|他|她]~命|砍死|烧死|全家~死|炸[死|了你]|报复|泼硫酸|血洗|见血|让你[好看|活不]',
    en: 'threaten* [to |me |us |her |him |my ]|death threat*|threat* to|kill me|kill us|kill her|kill you|going to kill|burn the house|burn us|burn down|shoot [me|us|him|her|everyone|up]|make you pay|hurt you',
    vi: 'dọa giết|đe dọa|dọa chém|dọa đốt|đòi chém|đòi giết|giết cả|hăm dọa|dọa đánh|đốt nhà|thiêu|dọa đâm|dọa nổ|khủng bố tinh thần|dọa sẽ',
  },
  bomb: {
    zh: '炸[弹|药|死~人]|[放|装|埋|有|安]~[炸弹|炸药|爆炸物]|爆炸物|定时[炸弹|器]|雷管|手雷|手榴弹|恐怖[袭击|分子|组织|威胁]|恐袭|可疑~[包裹|包|箱|物品]|炸[学校|商场|地铁|机场|车站|大楼|医院|了商场|政府]|滴答~[包|箱|盒|响着]|[包|箱|盒]~滴答|炮弹|地雷|引爆|烟花爆竹~非法|土制|老炮弹|汽油弹',
    en: 'bomb*|explosive*|detonat*|grenade*|terror*|suspicious [package|bag|suitcase|box|parcel|backpack]|ticking|blow up the|blow it up|unattended bag|unattended suitcase|dynamite|pipe bomb|landmine|shell from the war|artillery shell|wires sticking out|wires coming out|massacre|shoot up|molotov|ticking box|white powder|suspicious powder',
    vi: 'bom|mìn|thuốc nổ|lựu đạn|khủng bố|vật khả nghi|vali lạ|túi lạ|gói lạ|ba lô lạ|cho nổ|kích nổ|đạn pháo|chất nổ|kíp nổ|vật lạ|khả nghi|thảm sát|đầu đạn|quả đạn|tiếng tích tắc|bom xăng|thiết bị nổ|hẹn giờ nổ|kêu tít tít',
  },
  gun: {
    zh: '枪[声|响|把|口|支|指|击|杀|匪]|[拿|掏|端|有|持|举|带|亮出]~枪|有枪|开枪|持枪|手枪|猎枪|枪[打|毙]|火药枪|鸟铳|气枪|子弹|中枪|枪手|仿真枪|土枪',
    en: 'gun|guns|gunshot*|shots fired|shooting|shooter|pistol|rifle|firearm*|shot [him|her|someone|at|me|in]|gunman|shotgun|bullet*|gunfire|handgun|revolver|heard shots|shots',
    vi: 'súng|nổ súng|bắn nhau|bắn người|phát đạn|tiếng súng|bắn chết|xả súng|bị bắn|bắn vào|đạn|bắn',
  },
  crash: {
    zh: '车祸|撞[车|了|人|到|上|倒|飞|死|伤|翻|到人|在|得]|相撞|追尾|被[车|撞]|翻车|侧翻|翻[了|进|到|下]~[沟|河|桥|路]|车[翻|掉|冲|撞]|剐蹭|刮蹭|蹭了|剐了|擦[碰|了|挂]|碾|轧|压[到|了]人|连环|冲进~[人群|店|河|绿化|护栏]|交通事故|出事故|出[了|]~车祸|肇事|酒驾|逆行|刹车~失灵|刹不住|掉[下|进]~[沟|桥|高架]|碰瓷|一辆[车|货车|大货|轿车|摩托|电动车]~[撞|翻|冲]',
    en: 'crash*|car accident|traffic accident|accident on|collision|collid*|rear-end*|rear ended|hit by a [car|truck|bus|van|motorbike|scooter|taxi]|ran over|run over|knocked [down|over|off]|overturn*|flipped over|rolled over|hit and run|hit-and-run|pile-up|pileup|t-boned|wreck*|fender bender|scrap*|scratched my|hit a [pedestrian|cyclist|kid|woman|man|pole|tree|wall|motorcycle|scooter|child]|drunk driver|lost control|went off the road|into a ditch|sideswip*|bumped|hit my [car|scooter|bike]|driving the wrong way|wrong way|accident|veered|ploughed|plowed|brakes failed|no brakes|clipped|dent',
    vi: 'tai nạn|tai nạn giao thông|đâm xe|xe đâm|tông xe|xe tông|bị tông|tông trúng|tông phải|tông vào|đâm vào|đâm liên hoàn|lật xe|xe lật|va chạm|va quẹt|quẹt xe|đụng xe|xe đụng|bị đụng|cán|cuốn vào gầm|bỏ chạy|gây tai nạn|đâm trúng|húc|lao xuống|mất lái|mất phanh|đi ngược chiều|đụng trúng|tông chết|trầy xe|xước xe|móp|quệt|lao lên|bị xe|xe máy ngã|ngã xe|té xe|đối đầu',
  },
  fleeing: {
    zh: '[跑|逃|溜]了|逃逸|逃跑|跑掉|开走|往~[跑|逃]|跑没影|没停',
    en: "drove off|drove away|ran away|fled|took off|got away|hit and run|hit-and-run|ran off|sped off|sped away|running away|speeding off|escap*|didn't stop|kept going",
    vi: 'bỏ chạy|bỏ trốn|chạy mất|tẩu thoát|chạy thoát|phóng xe|rồ ga|chạy về hướng|phóng đi|chạy luôn|bỏ đi',
  },
  injured: {
    zh: '受[了|重|]伤|[重|轻]伤|伤[者|得|员|亡|了~人]|骨[头|折]|腿[断|动不]|头[破|上~血]|伤了|断了[腿|手|胳膊|骨]|[不行|快不行]了|死[了|人]|没了|人~[不行|没了]|躺[在|着|地|下]|站不起|摔[倒|伤|得|断]|手[断|臂]|瘦商|昏|肿|缝|脑震荡|动不了|伤[势|口]|打[伤|破]|破了头|伤到',
    en: "injur*|hurt|wounded|broken|lying [on|in|there]|dead|dying|casualt*|victim*|can't walk|can't get up|bruise*|concussion|fractur*|badly|critical|leg is|on the ground|on the road|unconscious|not getting up|hospital",
    vi: 'bị thương|thương nặng|nằm giữa đường|nằm bất động|gãy|chết|tử vong|nguy kịch|nạn nhân|nằm dưới|trọng thương|thương tích|chảy máu|không đứng dậy|nằm trên đường|gãy xương|chấn thương|bầm tím|nằm im|nằm rồi',
  },
  'break-in': {
    zh: '撬[我|门|锁|开|窗|了|保险|车]|[翻|爬|钻|闯|溜|摸|跳]~[窗|墙|阳台|进]~|入室|闯[入|进]|有人~[进|在]~[我家|家里|屋|屋里|院子|客厅]|试~门[把|锁]|[转|拧|拽|捅|掏]~[门把|锁|门锁]|开锁~[我家|门]|贼|小偷|入户[盗|抢|行窃]|破门|[家|屋|店]里[进|有]~[人|贼|小偷]|楼下有[动静|人翻]|脚步声|[敲|砸|踹|撞]门|撬窗|门[把手|锁]~[动|响]|陌生[人|男]~[门|家|屋]|有人[在|正]~门|扒~窗|偷进|砸~[玻璃|窗]|动静|手电',
    en: 'break* in|breaking into|broke in|broken into|break into|intruder*|burglar*|someone is in my [house|apartment|home|flat|yard|garage]|someone in my house|someone in the house|prying|pry open|jimmy*|climb* [through|in|over|into]|door handle*|doorknob|trying [the|my] door|forcing [the|my] door|picking the lock|prowler|home alone|footsteps|downstairs|trying to get in|smashed the window|smashed window|somebody in my|at my window|at my door|inside my house|jiggling|window*|rattling|thief|thieves|trespass*',
    vi: 'cạy cửa|cạy khóa|phá khóa|bẻ khóa|đột nhập|trèo vào|leo vào|leo rào|trèo tường|trộm|kẻ trộm|ăn trộm|ăn cắp|vào nhà tôi|trong nhà tôi có|người lạ|vặn tay nắm|đục tường|cắt khóa|tiếng bước chân|trèo cửa sổ|leo cửa sổ|lục lọi|lục tung|leo ban công|mở khóa|lẻn vào|tay nắm cửa|đột vòm|rình|soi đèn|tiếng động|dưới nhà',
  },
  theft: {
    zh: '被[偷|盗]|偷[了|走|我|东西|车|电瓶|钱|手机|拿|狗|菜|电|快递|外卖]|失窃|盗[窃|走|贼]|丢[了|失]~[车|手机|钱包|电动车|金|项链|现金|东西|包|快递]|不见了|扒手|扒窃|顺走|翻得[乱|底朝]|手机~[丢|没]了|钱包|没了|划包',
    en: 'stole*|steal*|theft|pickpocket*|shoplift*|missing from|was taken|is gone|were gone|is missing|got stolen|robbed my|ransack*|burgl*|took my|broken into|catalytic|thief|stolen',
    vi: 'mất trộm|bị trộm|lấy mất|lấy cắp|mất xe|mất ví|mất tiền|mất điện thoại|móc túi|trộm xe|ăn cắp|ăn trộm|mất vàng|trộm chó|bị mất|lấy trộm|bẻ trộm|rạch túi|bị lấy|cuỗm|trộm',
  },
  fraud: {
    zh: '诈骗|骗[了|子|我|钱|走|局|人|取|他|她|老人]|被骗|上当|转[了|账|过去|钱|给~[对方|他|陌生]]|汇[款|了|钱]|打[了|款|钱]~[万|块|元|过去]|安全账户|公检法|涉嫌洗钱|刷单|杀猪盘|客服~退款|验证码|屏幕共享|远程|裸[聊|照]|敲诈|勒索|网恋|投资平台|提现~[不了|不出|失败]|拉黑|百万保障|冒充|假[警察|客服|领导|公安]|贷款~[手续费|保证金|解冻]|解冻|账户冻结|虚拟币|洗钱|中奖|盗刷|银行卡~[刷|转走|少]|钱~[没了|转走|转出去|不见]|联系不上了|视频~[威胁|发给|要钱|公开]|保证金|返利|培训费|共享屏幕|退款|领导~转|群里~领导|黑客|链接',
    en: 'scam*|fraud*|transferred [~|]money|just transferred|wire transfer|wired|sent money|sent them|sent him|bank transfer|blackmail*|extort*|sextort*|phish*|fake police|safe account|gift card*|bitcoin|crypto*|verification code|screen share|sharing my screen|remote access|remote control|blocked me|con artist|swindl*|impersonat*|pretend* to be|tricked|nude*|romance|investment platform|money laundering|withdraw|prize|refund link|customs fee|cash out|otp|online loan|unauthorized|unauthorised|leak my|my account was|click* a link|payment*',
    vi: 'lừa đảo|bị lừa|lừa tiền|chuyển khoản|chuyển tiền|chặn số|chặn liên lạc|giả danh|mạo danh|mã otp|otp|tài khoản an toàn|tống tiền|sàn đầu tư|tiền ảo|đầu tư online|việc nhẹ lương cao|làm nhiệm vụ|cộng tác viên|rửa tiền|ảnh nóng|clip nóng|ảnh nhạy cảm|bị hack|hack|đường link|bấm vào link|tài khoản bị|vay online|rút không được|không rút được|lừa|app|trúng thưởng|đặt cọc|giả công an|giả làm|chiếm đoạt',
  },
  'just-sent': {
    zh: '刚[刚|才|]~[转|汇|打|付]|[十|五|二十|半|几|两]~分钟[前|之前]~|还没[到账|转完|转成]|正在~[转|汇]|拦[下来|截|住|一下]|止付|冻结~账户|马上~转|非要~[转|汇]|现在~转|追回来|截住|能不能~[拦|冻|停]',
    en: 'just [transferred|sent|wired|paid]|minutes ago|few minutes|stop [it|the payment|the transfer]|right now|still at the bank|about to [transfer|send|wire]|freeze|block the|just now|is transferring|an hour ago|half an hour',
    vi: 'vừa chuyển|mới chuyển|vừa mới|phút trước|chặn tiền|chặn lại|đang chuyển|ngay bây giờ|phong tỏa|vừa bị|đang ở ngân hàng|chuẩn bị chuyển|sắp chuyển|mấy phút|khóa tài khoản|ngăn|nửa tiếng|đòi chuyển',
  },
  missing: {
    zh: '走[丢|失|散]|不见了|找不[到|着]~[人|孩子|他|她|我妈|我爸|儿子|女儿|老人]|失踪|失[联|去联系]|没[有|]回[来|家]|离家出走|丢了[孩|娃|人]|孩子~[丢|没了|不见|找不]|联系不上|电话~[关机|打不通|没人接]|手机~关[机|了]|一转眼|一眨眼|到现在[还|]没|出门~没回|[人|娃]不见|没去学校|没到学校|走没了|跑丢|下落|没影|不知去向|不知道去哪|去哪了|跑出去',
    en: "missing|disappear*|can't find [my|him|her|our]|cant find my|lost my [son|daughter|child|kid|mom|mum|dad|father|mother|grandma|grandfather|grandmother|husband|wife]|hasn't come home|hasnt come home|didn't come home|didnt come home|never came home|not come home|wandered off|walked out|ran away from home|runaway|not returned|hasn't returned|phone is off|last seen|gone since|didn't show up at school|never arrived|separated from|haven't heard from|haven't seen|not been seen|vanished|went out and|no sign of|left the care home|should have been back|isn't back yet|not back yet|never got home|nobody has seen",
    vi: 'mất tích|đi lạc|lạc mất|bị lạc|không thấy về|chưa về|không về|không về nhà|bỏ nhà đi|bỏ đi|không liên lạc được|tìm không thấy|không tìm thấy|tìm mãi|thất lạc|biến mất|không thấy đâu|lạc con|lạc mẹ|đi đâu mất|tắt máy|gọi không được|thuê bao|không đến trường|đi ra ngoài|lạc đường|tìm khắp|đi từ sáng|không tới lớp|không tới trường|có người đón rồi',
  },
  vulnerable: {
    zh: '孩子|小孩|宝宝|婴儿|娃|儿子|女儿|孙子|孙女|[一|两|二|三|四|五|六|七|八|九|十]岁|老人|奶奶|爷爷|老年痴呆|老头|老太太|痴呆|阿尔茨海默|孕妇|怀孕|残疾|智力|糊涂|月子|大肚子|小朋友|学生|智障|精神病|精神~[问题|有]|丫头|小伙子|外婆|外公|姥姥|姥爷|瘫痪|聋哑|盲人|自闭症|闺女',
    en: 'child*|kid|kids|baby|infant|toddler|son|daughter|elderly|old man|old woman|grandm*|grandf*|dementia|alzheimer*|pregnan*|disabled|wheelchair|year old|year-old|boy|girl|newborn|blind|deaf|autis*|nephew|niece|student*|mentally',
    vi: 'con tôi|con trai|con gái|cháu|em bé|đứa bé|trẻ em|trẻ con|bé gái|bé trai|tuổi|người già|cụ|bà tôi|ông tôi|lú lẫn|lẫn|mang thai|có bầu|khuyết tật|sa sút trí tuệ|bà nội|ông nội|bà ngoại|ông ngoại|trẻ sơ sinh|bé|học sinh|tâm thần|tự kỷ|đãng trí|alzheimer',
  },
  fight: {
    zh: '打[架|起来|成一团|群架|仗]|干[仗|架]|打捶|斗殴|互殴|群殴|动[手|起手]|干起来|[闹|吵]起来|围[住|着|殴]~|酒瓶~[砸|抡]|火拼|约架|推搡|扭打|撕打|对打|[打|砸]~[头破|伤]|聚众|混战|醉[汉|鬼|酒]|喝[多|醉]了|耍酒疯|撒酒疯|闹事|找事|寻衅|砸店|拦路|骂~[人|街]|堵[在|住|着|门]~|挑衅|打人|[几|十几|二十|三|四|五|六]个人[打|围]|要打[我|他|人]|泼[粪|油漆]|喷漆|讨债|追债|逼债|地痞|耍流氓|臭流氓|砸[东西|车]',
    en: "fight*|brawl*|punching each other|throwing bottles|drunk|gang|mob|beating [up|a]|attacking each other|scuffle|riot*|disorderly|harass*|aggressive|group of [men|guys|people|teens]|throwing chairs|shouting and|threatening|surround*|blocking my|refus* to leave|won't leave|debt collector*|bully*|bullied|yelling|provok*|vandal*",
    vi: 'đánh nhau|ẩu đả|hỗn chiến|xô xát|say rượu|say xỉn|quậy|gây sự|đập phá|côn đồ|giang hồ|thanh niên|cãi nhau|chửi bới|gây rối|đuổi đánh|ném chai|bao vây|chặn đường|đòi nợ|tạt sơn|tạt mắm|nhậu|quấy phá|càn quấy|xông vào|đánh lộn|oánh nhau|uýnh|phá quán|hai nhóm|hăm he',
  },
  sexual: {
    zh: '强[奸|暴|迫我|迫她|行亲|行抱|行脱|行搂|行摸|行发生|行拖|行扒|上了]|侵犯[我|她|了我|了她|女|孩子]|被~侵犯|性侵|猥亵|[摸|蹭|碰]~[我|她|腿|胸|屁股|下面|大腿|隐私|身子]|乱摸|非礼|骚扰[我|她|女|孩子]|性骚扰|咸猪手|偷拍|露[阴|下体|下身]|脱[裤|衣|光]|迷[药|奸|晕]|下药|裙底|扒[衣服|裤子|我]|咸湿|暴露狂|动手动脚|色狼|耍流氓|臭流氓|灌[酒|醉]|抱[住|着]我|亲我|强吻|不让~说出去|隐私部位|裸[体|着]|厕所~[拍|摄像|手机]|针孔|摄像头~[酒店|试衣|厕所|卫生间]|变态|奸',
    en: 'rape*|raping|sexual*|molest*|grop*|touch* [me|her|my|inappropriately|himself]|indecent*|exposed himself|exposing himself|flash*|drugged|spiked|upskirt*|hidden camera|harass*|forced himself|took advantage|peep*|filming women|masturbat*|rubbing|undress*|naked|kissed me|took off my|grabbed my [breast*|butt|chest]|private parts|creep*|pervert*',
    vi: 'hiếp dâm|cưỡng hiếp|xâm hại|dâm ô|sàm sỡ|sờ soạng|sờ mó|sờ vào|sờ đùi|sờ ngực|quấy rối|quay lén|chụp lén|khoe thân|lộ hàng|cởi quần|cởi đồ|bỏ thuốc|chuốc say|cưỡng bức|đụng chạm|ôm tôi|hôn tôi|biến thái|giở trò|bóp ngực|vùng kín|thủ dâm|đụng vào người|sờ|camera giấu|nhìn trộm|tụt quần|xé áo|làm nhục',
  },
  stalking: {
    zh: '跟[着|踪|在]~我|一直跟|尾随|跟踪|盯[上|着]我|跟我~[回家|到|一路|进]|[拐|走]哪~跟|甩不[掉|开]|在~[楼下|门口]~[等|堵|蹲|守]~我|堵[我|着我|在我]|跟过来|跟上来|跟了~[路|站|条街]|守在~[门口|楼下|家]|蹲[在|守]~[门口|楼下|家]|跟着~[下车|下地铁|下来|上来]|装~定位|定位器|保护令|人身保护',
    en: "follow* me|following me|follows me|been following|stalk*|behind me|won't stop following|waiting outside my|outside my [door|house|apartment|window]|watching me|watching my|tracker|tracking me|airtag|restraining order|protection order|protective order|following my|following us|keeps following|same man|same car",
    vi: 'bám theo|theo dõi tôi|đi theo tôi|theo sau|rình|rình rập|theo đuôi|chặn đường tôi|đứng trước cửa|bám đuôi|theo tôi|lảng vảng|đứng chờ|vẫn ở phía sau|đi sau|định vị|theo về|đứng dưới nhà|bám riết|theo từ|đeo bám',
  },
  'infrastructure-danger': {
    zh: '路[面|]~[塌|陷|塌陷|裂开|大坑]|塌[陷|方|了个|出]|天坑|山体|滑坡|泥石流|山~[滑|塌|掉石]|石头~[滚|掉|砸]|电线~[断|掉|垂|落]|电缆~[断|掉|落]|电线杆~[倒|歪|斜|断]|大树~[倒|砸|压]|树~[砸|压|倒]|广告牌~[掉|砸|晃|要掉|吹|砸]|掉[下来|落]~砸|高空[抛物|坠]|地震|台风|龙卷风|冰雹|桥~[塌|裂|晃|断|沉]|水库|大坝|堤|井盖~[掉|没|开]|掉[进|到|下]~井|掉井里|玻璃~[掉|幕墙]|外墙~[掉|脱落|砸]|幕墙|高压线~[断|落|掉|垂]|水管~爆|爆管|洪|雷击|踩踏|挤[伤|倒|压|死]|人[太多|挤|群]~[倒|踩|挤]|铁轨|轨道上|脱轨|吊车~倒|路灯~倒|杆子~[倒|歪]|险情|地面~[裂|鼓|塌]|沉降|山后面|滚石|落石',
    en: 'sinkhole*|road [collapsed|caved|has opened|opened up]|ground [opened|collapsed|sinking]|landslide*|mudslide*|rockslide*|rocks [falling|rolling]|downed [power |]line*|power line* [down|fell|on the|is down|snapped]|fallen [power |]line*|fallen wire*|wire* [down|on the ground|hanging|fell]|cable [fell|down|hanging|snapped]|tree [fell|has fallen|is down|crush*|came down|on top of]|fallen tree|pole [fell|is leaning|down|snapped]|billboard*|sign [fell|falling|hanging|is about|came loose]|earthquake|typhoon|tornado|hail|bridge [collapsed|is cracking|shaking|cracked]|dam |open manhole|fell into a manhole|falling glass|glass falling|facade|stampede|crowd crush|crushed|on the tracks|derail*|water main|crowd|trampl*|cliff|tiles falling|debris falling|boulder*',
    vi: 'sụt lún|hố sụt|hố sâu|sạt lở|lở đất|lở núi|đất đá|lũ quét|dây điện đứt|đứt dây điện|dây điện rơi|dây điện rớt|cột điện đổ|cột điện nghiêng|cây đổ|cây ngã|cây bật gốc|cây đè|bảng hiệu rơi|biển quảng cáo|động đất|bão|lốc xoáy|mưa đá|cầu sập|cầu nứt|vỡ đập|rơi xuống hố|hố ga|nắp cống|giẫm đạp|chen lấn|đường ray|sụp đường|nứt toác|kính rơi|dây điện sà|dây điện chạm|đá lăn|tường nứt|sụt|đá rơi|núi lở|trụ điện|đè trúng|đổ xuống đường|bật gốc',
  },
  crowd: {
    zh: '聚[集|众|了]~人|[几百|上百|几十|一百多|两百|上千|好几百]~人|堵路|拉横幅|围[堵|攻|了]|推[警车|翻]|游行|冲击|静坐|打砸|群体|集体~[上访|闹|堵]',
    en: 'hundreds of people|crowd of|protest*|mob|blocking the road|riot*|banners|pushing the police|demonstrat*|gathering|angry workers',
    vi: 'hàng trăm người|tụ tập|đám đông|biểu tình|chặn đường|bao vây|căng băng rôn|đình công|kích động|mấy trăm|hàng chục người',
  },
  'life-device': {
    zh: '呼吸机|制氧机|吸氧|氧气[机|瓶|]|透析|监护仪|胰岛素~[冰箱|冷藏]|心脏起搏|保温箱|吸痰|雾化|icu|手术[室|台]~|维持生命|靠机器|靠~机[器|子]~[喘|呼吸|活]|透析',
    en: 'ventilator*|oxygen concentrator|oxygen machine|oxygen tank|on oxygen|breathing machine|life support|dialysis|cpap|bipap|incubator|feeding pump|suction machine|oxygen|medical equipment|home ventilat*|relies on a machine',
    vi: 'máy thở|máy tạo oxy|bình oxy|thở oxy|máy oxy|chạy thận|lọc máu|máy trợ thở|lồng ấp|máy hút đờm|oxy|máy trợ|thiết bị y tế',
  },
  'power-cut': {
    zh: '停[了|]电|断[了|]电|没[有|]电|电~[没|停|断|拉]了|跳闸|拉闸|没来电',
    en: 'power cut|power outage|power is out|power went out|no power|no electricity|blackout|electricity is [off|out]|power was cut|lost power|power failure|cut the power|cut off the power|shut off the power|without power|power off|electricity off|turned off the power|power has been',
    vi: 'mất điện|cúp điện|cắt điện|không có điện|điện bị cắt|bị cúp điện|ngắt điện|điện cúp',
  },
  'flood-leak': {
    zh: '漏水|渗水|滴水|[水|雨]~[漏|流|滴|淋]~[到|进|下来]|跑水|泡水|泡在水',
    en: 'leak*|dripping|water is coming through|water coming through|flooding my|pouring through|water dripping|soaked',
    vi: 'rò nước|thấm nước|dột|nước nhỏ|chảy nước|nước chảy|rỉ nước|tràn nước|thấm',
  },
  'help-cry': {
    zh: '救[命|我|人|救|火|援|护]|快[来|点|救|派]|来人[啊|呀|]|求[救|助|求|你]|报警|出警|派[人|车|警]|呼救|喊[救命|救]|十万火急|急急|人命|帮帮我|sos|jiuming|jiu ming|jiu wo|kuai lai|要死人|出人命|出事了|🆘|救!',
    en: 'help|help me|please help|emergency|hurry|send someone|send help|send police|send an ambulance|sos|save us|save me|save him|save her|come quick*|asap|screaming|scream*|urgent*|come now|right away|please come|911|get here|mayday|crying for help|need police',
    vi: 'cứu với|cứu tôi|cứu|giúp tôi|kêu cứu|khẩn cấp|nhanh lên|làm ơn|đến ngay|cho người đến|gọi công an|la hét|cứu người|hét|gấp|đến nhanh|tới nhanh|tới liền|cấp cứu|cầu cứu|sos|kíu|xin cứu|tới ngay|giúp với|công an ơi',
  },
  'covert-order': {
    zh: '[要|想|来|点|订|送]~[外卖|披萨|份|炒饭|盖饭|麻辣烫|炸鸡|奶茶|套餐|面]|外卖|微辣|特辣|加辣|多放辣|披萨|小龙虾|订餐|送[餐|到]|点[个|份|一份]|话费|快递~[取|拿]|别挂',
    en: 'order [a |some |]~[pizza|food|delivery|takeaway|takeout|chinese]|pizza|pepperoni|delivery|takeaway|takeout|order food|large pizza',
    vi: 'đặt pizza|giao hàng|đặt đồ ăn|đặt cơm|ship|pizza|gọi đồ ăn|giao tới|đặt gà|suất cơm|trà sữa|gà rán|giao cơm',
  },
  'police-misconduct': {
    zh: '[警察|民警|辅警|公安|交警|警官|协警|城管]~[打人|打我|骂|不管|不立案|索要|要钱|收钱|喝酒|推我|态度|铐|关|乱收|拦|踹|威胁|拒绝|不出|把我]|警号|警察~[打|殴]|投诉~[警察|民警|交警|派出所|辅警|出警]',
    en: '[police |]officer* [is |are |]~[hit*|beat*|demand*|refus*|rude|drunk|bribe|threaten*|push*|slapp*]|police are [beating|hitting]|cop is|cops are|badge number|officer|bribe|complain* about [a |the |an ]~[officer|police|cop]',
    vi: 'công an ~đánh|cảnh sát ~đánh|vòi tiền|vòi vĩnh|đòi tiền|mãi lộ|csgt|công an phường ~không|cảnh sát giao thông|tố cáo công an|công an đánh|cảnh sát đánh|số hiệu|dân phòng',
  },
  'relief-need': {
    zh: '急需|急须|急缺|急求|现缺|缺人|很缺|特别缺|太缺|急盼|紧缺|紧急[求助|需要|征集|寻|缺|支援]|求助|求救|求[支援|救援|帮助|帮忙|物资|好心]|请求[支援|救援|帮助|援助]|缺[水|食|吃的|药|物资|被|人|船|衣|粮|电]|需要[大量|一批|志愿者|生活用品|热饭|盒饭|饭菜|日用品|车辆|大车|物资|支援|救援|援助|帮助|人手|被|水泵|冲锋舟|皮划艇|橡皮艇|救生|沙袋|发电机|抽水|帐篷|食物|饮用水|药|搬运]|[还|仍|都]需~[物资|被|水|人|救]|还欠需|断水断[粮|电]|断电断水|断粮|没吃没喝|弹尽粮绝|没[有|]吃的|没[有|]吃没|没人[管|来救|救援|支援]|救救|来救[人|我]|有没有~[救援|船|艇|车队|物资|地方住]|能不能~[支援|救援|关注]|谁[能|有|可以]~[帮|船|车|药|送]|希望[有|能有]~[志愿者|救援|车|船|人|物资|捐]|[需|需要|招]~[志愿者|义工|司机|装卸|搬运|帮忙]|需要[救助|救援|帮助|食|水|吃的|住]|被困|没水没电|无水无电|停水停电|无家可归|支援一下|物资需求|物资[缺乏|短缺|匮乏|告急|不足|跟不上]|[需|缺]一辆|物资清单|有人来帮|快来帮|来人帮|没[有|]救援|救援[没|进不]|无法[治疗|转移|撤离|联系]|联系不上',
    en: 'urgently need*|in urgent need|we need [food|water|boats|help|rescue|supplies|volunteers|blankets|medicine|generators|pumps|sandbags|diapers|formula]|need [food|water|rescue|boats|supplies|shelter|medicine|volunteers]|running out of|out of [food|water|medicine]|no [food|water|electricity] and|please [send|rescue]|send [help|boats|food|water|supplies]|requesting [help|rescue|supplies|assistance]|short of',
    vi: 'đang cần [gấp|]|cần gấp|cần cứu|cần hỗ trợ|cần thuyền|cần áo phao|cần nước|cần lương thực|cần thuốc|thiếu [nước|lương thực|thuốc|áo phao|thuyền]|xin hỗ trợ|xin cứu|kêu cứu|hết [lương thực|nước sạch|thuốc]',
  },
  /** A need that stays one beside words of an offer: who is short of water thanks those who bring it. */
  'relief-urgent': {
    zh: '急需|急缺|急盼|十万火急|等待[救援|支援]|等[着|]~救援|需要[救援|紧急救援]|请求[救援|支援]|断水断粮|没吃没喝|[物资|药品]告急',
    en: 'urgently need*|in urgent need|desperately need*|waiting [to be rescued|for rescue]|need [rescue|to be rescued]',
    vi: 'cần gấp|cần cứu gấp|đang chờ cứu|cần cứu hộ gấp|hết sạch',
  },
} as const satisfies Record<string, TermSet>;
