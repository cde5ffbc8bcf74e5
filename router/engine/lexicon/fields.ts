import type { TermSet } from './term-set';

/**
 * Everyday words by field of meaning. None of them says danger by itself; together they tell the model what a call is
 * about in words it was never shown, and in all three languages alike.
 */
export const FIELDS = {
  body: {
    zh: '头上|脑袋|后脑|额头|脸|眼睛|耳朵|鼻子|嘴|嗓子|喉咙|脖子|肩|胳膊|手腕|手指|手臂|胸|肚子|腰|背上|屁股|大腿|小腿|腿|膝盖|脚|脚踝|皮肤|骨头|肋骨|心脏|肺|牙|身上|身子|肠|瞳孔|嘴唇|头皮|肾',
    en: 'head|face|eye|eyes|ear|nose|mouth|throat|neck|shoulder|arm|arms|wrist|hand|hands|finger*|chest|belly|stomach|back of his|leg|legs|knee*|foot|feet|ankle|skin|bone|rib*|lips|tongue|teeth|tooth|forehead|thigh|hip|skull|body|cheek',
    vi: 'đầu|mặt|mắt|tai|mũi|miệng|cổ|vai|cánh tay|cổ tay|ngón|bụng|lưng|mông|đùi|chân|đầu gối|da|xương|ngực|răng|môi|trán|người ngợm|má',
  },
  symptom: {
    zh: '疼|痛|晕|吐|烧到|发烧|发抖|抖|抽|麻|肿|痒|咳|喘|发紫|发青|发白|煞白|冒汗|没力|迷糊|说胡话|哼|呛|熏|噎|起疹|抽筋|站不[稳|住]|走不动|看不[清|见]|流脓|化脓|脱水|拉[了|稀|肚子]|头重|心慌|发黑|白沫|浑身|滚烫|虚|呼噜|咳血|僵|歪|不对劲|[越来]越弱|软了|尿血|恶心|嘴角',
    en: "pain|hurts|ache*|dizzy|vomit*|throwing up|threw up|sick|fever|shaking|shiver*|trembl*|numb|swollen|swelling|swell*|itch*|cough*|sweat*|pale|grey|gray|confused|faint*|weak|rash|cramp*|foam|drool*|staring|gurgl*|snor*|moan*|groan*|burning up|hot to touch|cold and|twitch*|jerk*|stiff|slump*|floppy|sleepy|drowsy|can't stand|can't walk|can't see|can't swallow|white as|yellow|blister*|diarrh*|mumbling|nonsense|bubbles",
    vi: 'đau|nhức|choáng|ói|mửa|sốt|run|tê|sưng|ngứa|ho|tím|tái|trắng bệch|mồ hôi|lừ đừ|mê sảng|khò khè|rên|yếu|nổi mẩn|mề đay|chuột rút|bọt mép|lả|lơ mơ|mờ mắt|không đứng|không nói|đơ|cứng|giật|tiêu chảy|đi ngoài|quặn|ngáy|thều thào|nôn|mệt lả|rát|phồng|lạnh ngắt',
  },
  'medical-thing': {
    zh: '药|药片|胰岛素|血糖|血压|心脏病|高血压|糖尿病|哮喘|喷雾|输液|打针|伤口|纱布|病历|吊瓶|氧气|病人|患者|癌|肿瘤|透析|手术|化疗|骨折|支架|早产|怀孕|孕|胎|产妇|临产|预产期|月子|羊水|过敏|花生|蘑菇|海鲜|马蜂|蜂|蛇|农药|洁厕|消毒|酒精',
    en: 'pill*|tablet*|medicine|medication|insulin|blood sugar|blood pressure|diabetic|asthma|inhaler|injection|wound|bandage|patient*|cancer|dialysis|surgery|operation|oxygen|pregnant|weeks pregnant|labour|waters|due date|allergy|peanut*|mushroom*|bee|wasp*|snake|pesticide|weedkiller|bleach|antidote|epipen|spray|heart|seizure*|stroke|fit',
    vi: 'thuốc|viên|insulin|tiểu đường|huyết áp|tim|hen|ống xịt|tiêm|vết thương|băng|bệnh nhân|ung thư|chạy thận|mổ|oxy|bầu|thai|sinh|đẻ|nước ối|dị ứng|đậu phộng|nấm|ong|rắn|thuốc trừ sâu|thuốc cỏ|thuốc tẩy|co giật|động kinh|hải sản|say',
  },
  vehicle: {
    zh: '货车|大货|卡车|轿车|小车|面包车|公交|大巴|客车|出租|摩托|电动车|电瓶车|三轮|自行车|单车|拖拉机|挂车|校车|救护车|警车|车头|车尾|车门|车窗|车厢|驾驶室|方向盘|轮胎|车轮|引擎盖|刹车|油门|挡风玻璃|后备箱|头盔|司机|乘客|高速|国道|匝道|隧道|弯道|护栏|路口|十字路口|斑马线|逆行|应急车道|隔离带|油罐|泥头车|叉车|船|飞机|货轮',
    en: "truck*|lorry|lorries|van|coach|minibus|motorbike*|motorcycle*|scooter*|moped|bicycle|bike|tractor|trailer|car|cars|bonnet|windscreen|windshield|bumper|wheel|tyre*|tire*|brake*|steering|driver's seat|passenger*|expressway|motorway|highway|ring road|junction|slip road|hard shoulder|barrier|crash barrier|guardrail|helmet|cyclist|pedestrian|zebra crossing|forklift|ship|ferry|boat|e-bike|rickshaw|tunnel|flyover|airbag*",
    vi: 'xe tải|xe container|xe ben|xe khách|xe máy|xe đạp|xe điện|xe ba gác|xe con|ô tô|xe hơi|xe bán tải|xe đò|bánh xe|vô lăng|phanh|thắng|kính xe|nắp ca pô|cốp|tài xế|hành khách|cao tốc|quốc lộ|ngã ba|khúc cua|dải phân cách|vòng xoay|hầm chui|mũ bảo hiểm|xe nâng|tàu|ghe|thuyền|phà|xe lam|xe ôm|gầm xe|đầu xe',
  },
  'hit-or-fall': {
    zh: '撞|顶飞|刮|碾|轧|翻|摔|跌|栽|掉|坠|滑|滚|砸|压|夹|卡|绊|踩空|滑倒|倒了|飞出去|弹出去|甩出|撞飞|掀翻|追尾|剐|蹭|拖着|冲下|冲上|失控|打滑|侧翻|倒车|刹不住',
    en: 'hit|struck|knocked|crash*|smash*|flipped|rolled|skid*|slid|slipped|tripped|fell|fall|falling|dropped|tumbl*|crush*|pinned|trapped under|thrown|bump*|scrap*|dragg*|swerv*|reversed into|ran into|went into|under the wheel*|went over|tipped|landed',
    vi: 'đâm|tông|húc|cán|lật|ngã|té|rơi|rớt|trượt|lăn|đè|kẹp|vấp|văng|hất|quẹt|va|mất lái|trơn|lao vào|chèn|cuốn vào|lọt|chúi',
  },
  fireish: {
    zh: '火|烟|烧|焦|燎|烫|熏|火星|灭火|灭火器|点着|引燃|自燃|燃|爆燃|鞭炮|炮仗|烟花|烟头|蜡烛|煤炉|电磁炉|炉子|灶|油锅|煤气罐|充电|电池|电瓶|插排|汽油|柴油|酒精|打火机|红光|通红|火光|热浪',
    en: 'fire|flame*|smoke|burn*|singe*|scorch*|ember*|ignit*|lit|alight|candle*|stove|gas ring|wok|oil|fryer|battery|charging|charger|extension lead|power strip|petrol|diesel|lighter|cigarette*|firecracker*|heater|orange glow|glowing|hot|alarm going|sprinkler*|extinguisher',
    vi: 'lửa|khói|cháy|khét|bén|bùng|nến|bếp|chảo|dầu|mỡ|pin|sạc|ổ điện|xăng|bật lửa|tàn thuốc|pháo|lò|than|nóng|đỏ rực|chuông báo cháy|bình chữa cháy|rực',
  },
  gasish: {
    zh: '煤气|燃气|天然气|液化气|气罐|气瓶|阀门|软管|减压阀|热水器|漏|泄|臭味|刺鼻|怪味|气味|一股味|嘶|呲|化工|化学|槽罐|储罐|酸|碱|氨|氯|农药味|毒|挥发|雾|烟雾|熏眼睛|熏得|闻着|闻到',
    en: 'gas|valve|hose|cylinder|canister|regulator|boiler|water heater|leak*|hiss*|smell*|stink*|odour|odor|fumes|chemical*|drum|barrel*|tank|acid|ammonia|chlorine|bleach|vapour|mist|cloud|eyes are streaming|sting*|paint thinner|solvent|lab',
    vi: 'ga|gas|van|dây ga|bình|rò|xì|mùi|hắc|khí|hóa chất|thùng phuy|bồn|axit|amoniac|khói trắng|cay|xộc|nồng nặc|bay hơi|rỉ|máy nước nóng',
  },
  waterish: {
    zh: '水|河|江|湖|海|池塘|水库|泳池|游泳|水沟|井|水渠|桥下|岸|堤|浪|船|冰|淹|冲|漂|沉|捞|积水|暴雨|大雨|下雨|洪|潮|涵洞|地下室|地下车库|低洼|橡皮艇|救生圈|钓鱼|浮|水里|滩|闸',
    en: 'water|river|lake|sea|pond|reservoir|pool|canal|ditch|well|bank|shore|wave*|boat|raft|ice|swim*|float*|sink*|sank|current|tide|rain|storm|flood*|basement|underpass|culvert|life ring|paddl*|dock|pier|weir|drain|beach|kayak',
    vi: 'nước|sông|hồ|biển|ao|kênh|mương|giếng|suối|đập|bờ|sóng|thuyền|xuồng|bơi|nổi|chìm|mưa|bão|lũ|ngập|hầm|cống|phao|câu cá|thủy triều|hồ bơi|trôi|vớt|bè|rạch',
  },
  height: {
    zh: '楼顶|天台|房顶|窗台|阳台|窗户|栏杆|护栏|桥|塔吊|高处|脚手架|梯子|悬崖|山顶|杆子|吊篮|屋檐|空调外机|吊着|半空|楼高|十几层|层楼|外墙|烟囱|广告牌|信号塔',
    en: 'roof|rooftop|ledge|window|balcony|railing|bridge|crane|scaffold*|ladder|cliff|tower|pole|edge|height|floors up|storey|storeys|parapet|billboard|chimney|top of the|hanging|outside the window|pylon|mast',
    vi: 'sân thượng|mái|nóc|cửa sổ|ban công|lan can|cầu|cẩu|giàn giáo|thang|vách|mép|cột|tháp|treo|lơ lửng|tầng|nóc nhà|vách đá|cột điện|ngoài mép',
  },
  despair: {
    zh: '活着|死|遗|告别|对不起|不想|没意思|没用|累了|绝望|撑不|抑郁|崩溃|想走|走了以后|别管我|没人|照顾好|孩子就拜托|最后|再也|离开|难受|睡不着|哭|安眠药|割|药瓶|炭|绳子|孤独|不值得|拖累|解脱|没盼头|闭眼|睡过去|谢谢你们|原谅|心灰|后事|存折|密码写',
    en: "goodbye|sorry|forgive|tired of|no point|hopeless|worthless|alone|can't cope|can't take|last time|last message|take care of|look after my|note|letter|depress*|crying|sleep forever|never wake|nobody would miss|burden|peace|end|rope|razor|blade|pills|bottle of|over it|done with|it's over|finished with life|gave away|password*|will be quiet|stop hurting|miss me|ashamed",
    vi: 'tạm biệt|xin lỗi|tha thứ|mệt mỏi|tuyệt vọng|vô dụng|một mình|cuối cùng|chăm sóc con|lời cuối|trầm cảm|khóc|ngủ luôn|gánh nặng|dây thừng|lưỡi lam|lọ thuốc|chịu hết nổi|hết cách|bỏ cuộc|đi luôn|nhẹ nhõm|thư|sống|chết|đau khổ|chán|giải quyết cho xong',
  },
  crimeish: {
    zh: '刀|棍|枪|绳|胶带|蒙面|面罩|口罩男|凶|威胁|逼|抢|绑|劫|拦|打|砍|捅|血|追|踹|砸|推|拽|掐|按住|围住|堵住|骂|吼|喊|尖叫|救命|报复|仇|恶意|陌生男|男的|几个人|一伙|团伙|混混|黑衣|歹徒|坏人|嫌疑|逃|跑|钱交|现金|柜台|收银|金店|银行|保安',
    en: 'knife|bat|gun|rope|tape|mask*|hood*|threat*|forc*|rob*|tied|grab*|hit|stab*|blood|chas*|kick*|smash*|push*|drag*|strangl*|surround*|corner*|shout*|yell*|scream*|revenge|stranger|man|men|guys|gang|suspect|attacker|ran off|cash|till|cashier|jewell*|bank|guard|weapon|fight*|punch*|swing*|swinging',
    vi: 'dao|gậy|súng|dây|băng keo|bịt mặt|khẩu trang|đe|ép|cướp|trói|chặn|đánh|chém|đâm|máu|đuổi|đạp|đập|đẩy|kéo|bóp|vây|chửi|hét|la|trả thù|người lạ|gã|thằng|tụi|bọn|nhóm|băng|nghi|chạy|tiền mặt|quầy|thu ngân|tiệm vàng|ngân hàng|bảo vệ|rượt|vung|lăm lăm',
  },
  'home-people': {
    zh: '老公|老婆|丈夫|妻子|前夫|前妻|男朋友|女朋友|爸|妈|爹|娘|婆婆|公公|儿子|女儿|弟弟|妹妹|哥哥|姐姐|爷爷|奶奶|外公|外婆|孙子|孙女|媳妇|女婿|舅|叔叔|姑|姨|表|亲戚|家里人|家人|孩子|后妈|继父|爸爸|妈妈|离婚|分手|吵架|喝酒|喝多|结婚',
    en: 'husband|wife|ex|boyfriend|girlfriend|dad|daddy|father|mum|mom|mother|son|daughter|brother|sister|grandad|grandpa|granny|grandma|grandson|granddaughter|uncle|aunt|cousin|niece|nephew|stepfather|stepmother|in-law|family|relative*|kids|partner|divorce*|broke up|argument|drunk|drinking|married',
    vi: 'chồng|vợ|chồng cũ|vợ cũ|bạn trai|bạn gái|bố|ba|cha|mẹ|má|con trai|con gái|em trai|em gái|anh trai|chị gái|ông nội|bà nội|ông ngoại|bà ngoại|cháu|cậu|chú|dì|cô|họ hàng|dượng|dâu|rể|gia đình|ly hôn|chia tay|cãi nhau|nhậu|say|mẹ chồng|lấy chồng',
  },
  money: {
    zh: '钱|元|块钱|万块|万元|转账|汇款|银行卡|卡号|密码|验证码|账户|余额|贷款|利息|投资|理财|收益|返利|佣金|充值|提现|二维码|扫码|收款|红包|现金|押金|定金|尾款|欠|借|还款|网银|支付|微信转|扣款|手续费|保证金|存款|存折|股票|虚拟币|基金|彩票|赔',
    en: 'money|yuan|dollars|cash|transfer*|bank|account|card|pin|password|code|balance|loan|interest|invest*|profit*|commission|top up|withdraw*|qr code|pay|paid|payment|deposit|owe*|borrow*|fee|fees|refund|wallet|salary|price|crypto|coins|shares|fund|prize|lottery|gift card*|thousand|invoice',
    vi: 'tiền|triệu|nghìn|tỷ|chuyển khoản|ngân hàng|tài khoản|thẻ|mật khẩu|otp|mã|số dư|vay|lãi|đầu tư|lợi nhuận|hoa hồng|nạp|rút|mã qr|thanh toán|cọc|nợ|mượn|phí|hoàn|ví|lương|giá|trúng|phiếu quà|đồng|quỹ|trả góp',
  },
  'online-contact': {
    zh: '微信|qq|群|网友|好友|网上|链接|app|软件|下载|平台|客服|直播|视频|语音|对方|头像|冒充|自称|短信|电话里|境外|屏幕|会议软件|号码|网站|账号|发来|聊天|加我|主播|网红|游戏账号|兼职|中介|快递丢失|注销|刷|任务|导师|老师带|裸|私密',
    en: 'online|app|link|website|download*|install*|wechat|whatsapp|telegram|message*|chat*|group chat|caller|claims to be|claimed to be|said he was|said she was|pretend*|profile|screen|share my|video call|clicked|text message|email|account|seller|agent|mentor|tasks|part-time|customer service|officer on the phone|arrest warrant|parcel|pictures|photos|streamer|dating|met online|account hacked',
    vi: 'mạng|zalo|facebook|telegram|messenger|nhắn tin|tin nhắn|link|app|ứng dụng|tải|cài|web|trang web|nhóm|bạn trên mạng|tự xưng|xưng là|gọi video|màn hình|nhân viên|sàn|nhiệm vụ|cộng tác|online|clip|ảnh|livestream|tiktok|gửi ảnh|quen qua|đối tượng|hẹn hò|số lạ|đường dẫn|đánh cắp tài khoản',
  },
  property: {
    zh: '手机|钱包|电脑|金|首饰|项链|手镯|现金|电动车|电瓶|自行车|快递|包|背包|行李|钥匙|锁|门锁|窗|保险柜|抽屉|柜子|仓库|货|监控|摄像头|店里|被动过|翻过|撬|破坏|痕迹|脚印|赃|烟酒|羊|鸡|狗|电缆|轮胎|证件|车窗|玻璃|车里|盒|空了|少了|没影|藏|顺手',
    en: 'phone|wallet|purse|laptop|jewel*|ring|necklace|bracelet|watch|cash|bike|scooter|battery|parcel|bag|backpack|luggage|keys|lock|padlock|window|safe|drawer*|warehouse|goods|stock|camera|cctv|footage|empty|gone|broken lock|footprints|forced|tools|copper|cable|dog|chickens|sheep|car window|number plate|shelf|shelves|caught him|hiding under|pocket',
    vi: 'điện thoại|ví|bóp|laptop|vàng|dây chuyền|nhẫn|đồng hồ|tiền mặt|xe máy|xe đạp|ắc quy|bưu kiện|túi|ba lô|hành lý|chìa khóa|khóa|cửa sổ|két|ngăn kéo|kho|hàng|camera|dấu chân|phá|đồ đạc|chó|gà|dây cáp|trống trơn|biến mất|đồ nghề|tủ|kính xe|biển số|lấy|giỏ',
  },
  whereabouts: {
    zh: '找不到|不见|没回|出门|走出|离开|最后看见|监控里|穿着|戴着|身高|高一米|校服|外套|帽子|头发|拖鞋|放学|接孩子|商场|公园|车站|人多|一转身|回头|名字叫|手表定位|定位|关机|打不通|没接|留纸条|离家|记性|糊涂|老年痴呆|认不得|走失|昨晚|几个小时|到处找|都找|广播|同学家|网友见面|走散|独自|没带手机',
    en: "wearing|jacket|hat|shirt|trousers|slippers|school uniform|years old|year-old|tall|last seen|left home|left the house|walked off|turned around|turned my back|gone since|hours ago|searched|looked everywhere|can't find|find him|find her|nowhere|phone off|goes to voicemail|not answering|no answer|location|tracker|note|memory|forgets|confused|dementia|playground|mall|shopping centre|fair|crowd|school gate|bus stop|wander*|alone|on her own|on his own|didn't arrive|hasn't arrived|missing|lost",
    vi: 'mặc áo|áo khoác|đội mũ|nón|dép|đồng phục|tuổi|cao|lần cuối|ra khỏi nhà|đi khỏi|quay lại|quay ra|mấy tiếng|tìm khắp|tìm không|không thấy|tắt máy|thuê bao|không nghe máy|định vị|để lại|mảnh giấy|trí nhớ|hay quên|lẫn|siêu thị|công viên|hội chợ|đông người|cổng trường|bến xe|một mình|không tới|lạc|bỏ đi|đi đâu|đi học|chưa thấy|thất lạc',
  },
  intimate: {
    zh: '摸|亲|抱|搂|脱|裸|衣服|裤子|裙子|内衣|内裤|床|酒店|灌醉|迷糊|不愿意|拒绝|强迫|偷拍|录像|照片发|威胁发|跟着我|尾随|跟到|盯着我|堵在|前男友|敲我门|楼下等|老师|教练|上司|领导|领居大叔|变态|下流|恶心|隐私|胸|大腿|身体|性|女生|女孩|姑娘|小姑娘|浴室|洗澡|试衣间|厕所|更衣|按摩|贴着我|蹭',
    en: 'touch*|kiss*|hug*|undress*|naked|nude|clothes|skirt|dress|underwear|bra|trousers|bed|bedroom|hotel room|drunk|drugged|consent|said no|saying no|refus*|forced|filmed|filming|photos of me|follow*|behind me|stared|staring|watching|waiting for me|ex-boyfriend|ex boyfriend|knocking|teacher|coach|boss|tutor|pervert|creep*|disgust*|body|chest|thigh|girl|woman|shower|changing room|toilet|cubicle|massage|lift with me|rub*|leaning on|against me|dragging her|hand up|on top of me',
    vi: 'sờ|hôn|ôm|cởi|khỏa thân|áo|quần|váy|đồ lót|giường|khách sạn|nhà nghỉ|say|chuốc|không chịu|từ chối|ép|quay lén|chụp|theo|sau lưng|nhìn|nhìn chằm chằm|đợi|người yêu cũ|gõ cửa|thầy|huấn luyện viên|sếp|biến thái|ghê|cơ thể|ngực|đùi|bé gái|cô gái|phòng tắm|tắm|phòng thử đồ|nhà vệ sinh|mát xa|cọ|áp sát|dính sát|đè',
  },
  structure: {
    zh: '墙|围墙|屋顶|房梁|天花板|楼板|地基|裂缝|裂|歪|斜|晃|沉|塌|倒|掉砖|脚手架|塔吊|工地|基坑|沟槽|土|石头|砖|水泥|钢筋|玻璃|幕墙|广告牌|电线杆|电线|电缆|树|大树|树枝|路面|坑|桥|隧道|井|井盖|山坡|泥|山体|滚|大风|台风|雷|冰雹|地震|变压器|电箱|带电|漏电|垂|断|掉下|砸|缆|索|铁皮|棚',
    en: 'wall|roof|ceiling|beam|foundation|crack*|tilt*|lean*|sway*|sink*|sag*|collaps*|brick*|concrete|scaffold*|crane|construction|pit|trench|soil|mud|rock*|stone|glass|panel|billboard|sign|pole|wire*|cable*|tree|branch|road surface|hole|bridge|tunnel|manhole|hillside|slope|wind|typhoon|lightning|hail|quake|transformer|live|dangling|hanging|snapped|fallen|came down|loose|slab|tin sheet*|tiles|dam|embankment|steel',
    vi: 'tường|mái|trần|dầm|móng|nứt|nghiêng|rung|lún|võng|sập|gạch|bê tông|giàn giáo|cần cẩu|công trình|hố|hào|đất|bùn|đá|kính|biển|bảng|cột|dây|cáp|cây|cành|mặt đường|cầu|hầm|cống|sườn đồi|dốc|gió|bão|sét|động đất|biến áp|hở điện|thòng|đứt|đổ|rơi|tôn|ngói|đập|đê|thép|sụt',
  },
  crowdish: {
    zh: '人群|围观|排队|挤|推|踩|演唱会|散场|看台|广场|示威|横幅|堵门|堵路|工人们|业主们|村民|几十人|上百人|几百人|聚集|冲进|打砸|对峙|激动|失控|喊口号|老乡|拉扯|两伙|对骂|动手',
    en: 'crowd*|queue|push*|shov*|squeez*|concert|stadium|stand*|square|protest*|banner*|workers|villagers|dozens|hundreds|gather*|storm*|smash*|chant*|angry|out of control|barricade|block*|both sides|groups|shouting match|riot|hooligan*|rowdy',
    vi: 'đám đông|xếp hàng|chen|xô|hòa nhạc|sân vận động|khán đài|quảng trường|biểu ngữ|băng rôn|công nhân|dân làng|mấy chục|hàng trăm|tụ tập|xông|kích động|mất kiểm soát|chặn|hai bên|hai phe|cãi|lao vào|hò hét|giằng co|đình công',
  },
  hazardous: {
    zh: '包裹|箱子|背包|可疑|滴答|电线露|铁管|硝|烟火药|子弹|弹壳|手榴弹|炮弹|枪托|枪口|瞄|枪套|爆|引线|遥控|勒索|扬言|发帖|学校|地铁|机场|商场|全部死|血洗|名单|开车撞人|身上绑|定时|液体|汽油桶|打火机',
    en: 'package|suitcase|backpack|suspicious|tick*|wires|pipe|powder|cartridge*|bullet*|casing*|grenade|shell|barrel of|aim*|pointed|holster|trigger|fuse|remote|vest|posted online|manifesto|school|subway|airport|mall|everyone will die|list of names|petrol can|countdown|timer|device|threat note|phoned in|under his coat|ammo|armed',
    vi: 'gói|vali|ba lô|khả nghi|tích tắc|dây|ống|thuốc súng|vỏ đạn|lựu đạn|đầu đạn|chĩa|nòng|cò|kíp|điều khiển|áo dày|đăng bài|trường học|ga tàu|sân bay|trung tâm thương mại|tất cả sẽ chết|danh sách|can xăng|hẹn giờ|thiết bị|dưới áo|khối vuông|súng săn|vũ khí',
  },
  request: {
    zh: '希望|建议|请求|能否|可否|能不能|麻烦|请相关|请有关|尽快|落实|解决一下|处理一下|管管|管一管|反映|投诉|举报|咨询|问一下|想问|请问|什么时候|多久|答复|回复|督促|协调|规范|整治|增设|加强|安排|核实|公开|公示|说法|评评理|有没有人管|哪个部门|归谁|该找|找谁|怎么办理|怎么申请|几点上班|电话多少',
    en: "could you|can you please|would like|i'd like|please fix|please send someone to repair|when will|how long|how do i|how can i|where do i|where can i|which office|who do i|is it allowed|is it legal|am i entitled|complain*|report|suggest*|ask|question|apply|application|request|reply|answer|feedback|look into|enforce|inspect|sort it|sort this|fix|repair|repaired|opening hours|office hours|what time|eligible|entitled|rule|rules|regulation*|allowed|legal|paperwork|documents needed|do i need",
    vi: 'đề nghị|kiến nghị|mong|nhờ|cho hỏi|xin hỏi|hỏi|khi nào|bao giờ|bao lâu|ở đâu|cần gì|làm sao|thủ tục|phản ánh|khiếu nại|tố cáo|góp ý|xử lý|giải quyết|trả lời|phản hồi|kiểm tra|nhắc nhở|sửa giùm|sửa giúp|bổ sung|có được|có phải|được không|mấy giờ|giờ làm việc|quy định|đúng luật|đúng không|cơ quan|bộ phận|ai quản|gặp ai',
  },
  duration: {
    zh: '好几天|一直没|每天|天天|每晚|经常|老是|总是|长期|多次|几次|好几次|反复|半个月|一个月|两个月|三个月|半年|一年|几年|多年|一周|一个星期|两周|每周|每到|周末|从去年|又是|至今|拖了|迟迟',
    en: "every day|every night|every week|every time|always|constantly|for months|for weeks|for days|for years|for two|for three|for a month|for a week|for half|repeatedly|several times|many times|third time|keep doing|all week|all month|since last|since the|weeks now|months now|days now|long time|often|each morning|each night|still hasn't|still not|again and again|daily|weekends",
    vi: 'mỗi ngày|ngày nào|đêm nào|hằng ngày|hàng ngày|hàng đêm|thường xuyên|luôn|suốt|mấy tháng|mấy tuần|mấy ngày|mấy năm|cả tuần|cả tháng|nhiều lần|lần thứ|hoài|mãi|cuối tuần|từ năm ngoái|đến nay|lâu nay|quanh năm|mấy bữa|nửa tháng',
  },
  documents: {
    zh: '证|证件|证明|材料|表格|申请表|盖章|签字|窗口|办理|登记|备案|审批|手续|复印件|原件|补办|换证|年审|注销|过户|公证|翻译件|领取|预约|排号|系统|网办|平台注册|实名|人脸|档案|户籍|学籍|合同|协议|发票|收据|流水|回执',
    en: 'certificate|document*|form|forms|paper|papers|stamp*|sign|signature|counter|window|register*|file|filing|approval|procedure|copy|original|replace*|renew*|cancel|transfer ownership|notar*|translation|appointment|system|website|face scan|archive|contract|agreement|receipt|proof|id|passport|licence|license|card|permit|visa|residence',
    vi: 'giấy|giấy tờ|chứng nhận|chứng minh|hồ sơ|đơn|mẫu đơn|đóng dấu|ký|cửa sổ|quầy|đăng ký|thủ tục|bản sao|bản gốc|cấp lại|gia hạn|hủy|sang tên|công chứng|dịch thuật|hẹn|hệ thống|khuôn mặt|hợp đồng|hóa đơn|biên lai|xác nhận|thẻ|căn cước|visa|sổ|bằng|con dấu|biểu mẫu',
  },
  disturbance: {
    zh: '吵|噪|响|喇叭|音乐|唱|跳舞|施工|装修|电钻|半夜|凌晨|睡不着|睡觉|休息|臭|味|油烟|灰|粉尘|苍蝇|蚊子|老鼠|垃圾|脏|狗叫|掉毛|污水|排水|烧烤摊|摊|占|堵|停|挡|乱|违规|没人管|反弹|一到晚上|扰',
    en: 'noise|loud|drill*|hammer*|music|sing*|danc*|karaoke|party|bark*|sleep|awake|night|midnight|smell|stink*|smoke from|fumes|dust|flies|mosquito*|rats|mice|rubbish|dirty|mess|sewage|stall|block*|parked|park*|illegal|nobody does anything|horn*|beep*|engine|revving|litter|poo|pee*|grease|soot|dripping|disturb*',
    vi: 'ồn|to|khoan|đục|nhạc|hát|karaoke|nhảy|tiệc|sủa|ngủ|nửa đêm|hôi|thối|khói|bụi|ruồi|muỗi|chuột|rác|bẩn|dơ|nước thải|sạp|chặn|đậu|đỗ|trái phép|không ai xử lý|còi|nẹt pô|phóng uế|bầy hầy|nhếch nhác|chiếm|lấn',
  },
  'repair-thing': {
    zh: '坏了|不亮|修|维修|更换|老化|破损|掉漆|生锈|松动|缺|没装|安装|增设|电梯|路灯|水管|马桶|下水|门禁|监控坏|护栏|楼梯|扶手|坡道|地砖|漏水|渗|发霉|空鼓|停用|关停|不能用|用不了|报修|抢修|检修|恢复',
    en: "broken|not working|doesn't work|out of order|dead bulb|bulb*|repair*|replace*|rust*|worn|loose|missing sign|install|lift|elevator|lamp|pipe|tap|toilet|flush|intercom|handrail|ramp|tile*|leak*|damp|mould|mold|peeling|closed|shut|switched off|out again|dark|maintenance|fix*|blocked drain|clogged|faded|pothole*|signal",
    vi: 'hỏng|hư|không sáng|tắt|sửa|thay|cũ|gỉ|lỏng|thiếu|lắp|thang máy|đèn|ống nước|bồn cầu|cống|tay vịn|gạch|dột|thấm|mốc|bong|đóng cửa|không hoạt động|không dùng được|bảo trì|bảo dưỡng|tắc|nghẹt|mờ|hỏng hoài|xuống cấp',
  },
  'shop-thing': {
    zh: '店|商场|超市|饭店|餐厅|外卖|菜|肉|水果|奶|面包|蛋糕|零食|保健品|化妆品|衣服|鞋|家具|家电|空调|冰箱|洗衣机|手机壳|二手|包装|生产日期|标签|称|斤|价|优惠|打折|会员|卡|课程|套餐|酒店|景区|门票|旅行|机票|婚庆|装修公司|4s|加油|美发|美容|健身|足浴|影楼|主播卖|虫|馊|发霉|变质',
    en: 'shop|store|market|restaurant|canteen|takeaway|delivery|meat|fruit|milk|bread|cake|snack*|noodle*|dumpling*|supplement*|cosmetic*|cream|clothes|shoes|furniture|fridge|washing machine|air conditioner|phone case|second-hand|label|kilo|grams|scales|discount|coupon|member*|voucher|course|package holiday|hotel|tour|ticket*|flight|wedding|dealer|salon|hairdresser|gym|beauty|seller|refund*|bought|sold me|maggot*|mould*|stale|rotten|menu|bill|cinema',
    vi: 'quán|tiệm|cửa hàng|siêu thị|chợ|nhà hàng|đồ ăn|thịt|rau|trái cây|sữa|bánh|phở|bún|thực phẩm chức năng|mỹ phẩm|kem|quần áo|giày|nội thất|tủ lạnh|máy giặt|máy lạnh|đồ cũ|nhãn|cân|ký|giảm giá|hội viên|thẻ|khóa học|tour|khách sạn|vé|máy bay|đám cưới|xăng|làm tóc|thẩm mỹ|gym|mua|bán|giòi|mốc|ôi thiu|thực đơn|tính tiền|chủ quán|hàng',
  },
  'work-thing': {
    zh: '公司|厂|老板|工地|工人|工友|包工头|主管|人事|领导|同事|上班|加班|下班|排班|干活|打工|员工|合同工|临时工|实习|试用|转正|辞|开除|裁|年终奖|绩效|工龄|考勤|社保|公积金断缴|医社保|退休|养老金|工资条|工钱|结账|班组|保洁工资|劳务',
    en: 'company|factory|boss|site|worker*|foreman|manager|hr|supervisor|colleague*|work|working|shift*|overtime|job|hired|staff|contract|temp|intern*|probation|quit|dismiss*|sacked|fired|bonus|performance|attendance|insurance contributions|pension*|payslip|wages|salary|paid|agency|employer|retire*',
    vi: 'công ty|nhà máy|xưởng|sếp|chủ|công trình|công nhân|thợ|quản đốc|nhân sự|đồng nghiệp|đi làm|ca|tăng ca|việc|nhân viên|hợp đồng|thời vụ|thực tập|thử việc|nghỉ|đuổi|thưởng|chấm công|bảo hiểm|lương|trả công|tiền công|hưu|đóng bảo hiểm|tổ trưởng',
  },
  'school-thing': {
    zh: '学校|幼儿园|班|老师|校长|作业|考试|分数|成绩|上学|放学|开学|放假|教室|宿舍|食堂|校服|课本|家长|家长会|同学|年级|辅导|培训|兴趣班|钢琴|画画|补习|学费|退课|孩子上|学位|片区|划片|录取|志愿|毕业|教材|早读|体育课|保育|校门',
    en: 'school|kindergarten|class|teacher|headmaster|principal|homework|exam*|grades|marks|term|semester|holiday*|classroom|dorm*|canteen|uniform|textbook*|parents|pta|classmate*|tutor*|lessons|piano|drawing|course fee|tuition|place at|catchment|admission*|enrol*|graduat*|pupil*|student*|campus|playground|nursery|degree|curriculum|swimming lessons',
    vi: 'trường|lớp|cô giáo|thầy giáo|hiệu trưởng|bài tập|thi|điểm|đi học|tan học|khai giảng|nghỉ hè|phòng học|ký túc|căng tin|đồng phục|sách|phụ huynh|bạn học|kèm|gia sư|đàn|vẽ|học phí|trái tuyến|tuyển sinh|nguyện vọng|tốt nghiệp|học sinh|sinh viên|sân trường|nhà trẻ|bằng|môn|bơi',
  },
  'care-thing': {
    zh: '老人|独居|残疾|轮椅|拐杖|低保|补贴|救助|困难|没人照顾|养老院|护工|民政|孤儿|流浪|乞讨|要饭|睡桥洞|睡街|结婚|领证|离婚|婚姻|墓|坟|骨灰|殡|火化|上坟|祭|清明|高龄|老年|社区食堂|助老|志愿|捐|收养|月饼|慰问|瘫痪|盲人|聋哑|自闭',
    en: 'elderly|pensioner|lives alone|living alone|disabled|disability|wheelchair|crutch*|benefit*|subsidy|allowance|hardship|poor|nobody to care|nursing home|care home|carer|orphan*|homeless|beg*|sleeping rough|sleeps under|marriage|marry|wedding certificate|divorce|grave*|tomb|urn|ashes|cremat*|cemetery|funeral|adopt*|volunteer*|donat*|blind|deaf|autis*|paralys*|charity|meals|widow*|veteran*',
    vi: 'người già|cụ|sống một mình|khuyết tật|xe lăn|nạng|trợ cấp|hộ nghèo|khó khăn|không ai chăm|viện dưỡng lão|chăm sóc|mồ côi|vô gia cư|ăn xin|ngủ gầm cầu|ngủ vỉa hè|kết hôn|đăng ký kết hôn|ly hôn|mộ|nghĩa trang|tro cốt|hỏa táng|tang lễ|nhận nuôi|tình nguyện|quyên góp|mù|điếc|tự kỷ|liệt|từ thiện|góa|cựu chiến binh',
  },
  'civic-thing': {
    zh: '政府|政务|大厅|窗口|工作人员|办事|税|发票|营业执照|公司注册|工商|社区|居委会|村委会|街道|领导|书记|干部|态度|推|踢|跑了|来回|表扬|感谢|锦旗|建议|意见|政策|规划|公示|征地|补偿|拆|上次投诉|工单|接线员|回访|热线|网站|app|系统|送礼|红包|关系户|收钱办事',
    en: 'government|hall|counter|clerk|official*|staff|tax|taxes|business|licence|company registration|community office|village|committee|street office|attitude|sent me|sent back|back and forth|third trip|runaround|thank*|praise|grateful|suggestion|idea|policy|plan|planning|notice|compensation|demolition|previous complaint|ticket|operator|hotline|website|app|system|gift|bribe|favour|under the table|queue number',
    vi: 'chính quyền|trung tâm|quầy|cán bộ|nhân viên|thuế|giấy phép|hộ kinh doanh|ủy ban|phường|xã|tổ dân phố|bí thư|thái độ|đẩy qua|chạy tới chạy lui|lên xuống|cảm ơn|khen|góp ý|sáng kiến|chính sách|quy hoạch|thông báo|đền bù|giải tỏa|lần trước|phiếu|tổng đài|đường dây|cổng|app|hệ thống|quà|phong bì|lót tay|quan hệ',
  },
  'police-thing': {
    zh: '派出所|民警|警察|交警|辅警|户口|身份证|居住证|护照|签证|驾照|行驶证|车牌|罚单|违章|扣分|立案|报案|案子|案件|笔录|取保|开锁公司|无犯罪|改名|落户|迁出|新生儿|出入境|回执|办案|侦查|进展|返还|失物|捡到|拾到|丢了|补',
    en: "police station|officer*|traffic police|registration|id card|residence|passport|visa|driving licence|driver's license|licence plate|fine|points|penalty|case|case file|statement|bail|clearance|criminal record|change name|household|newborn|entry|exit|receipt|investigat*|progress|returned|lost property|found a|handed in|lost my|replacement|embassy|foreigner*",
    vi: 'công an|đồn|cảnh sát|csgt|hộ khẩu|căn cước|tạm trú|hộ chiếu|visa|bằng lái|đăng ký xe|biển số|phạt|trừ điểm|vụ|vụ án|biên bản|bảo lãnh|lý lịch|đổi tên|nhập hộ|trẻ sơ sinh|xuất cảnh|giấy hẹn|điều tra|tiến độ|trả lại|nhặt được|làm mất|cấp lại|đại sứ quán|người nước ngoài|khai báo',
  },
  'home-utility': {
    zh: '停水|没水|水压|水表|水费|自来水|发黄|停电|没电|电表|电费|跳闸|电压|停气|通气|燃气表|燃气费|暖气|不热|供暖|取暖|温度|热水|阀|来水|来电|抢修|欠费|缴费|网络|宽带|断网|信号差|阶梯|户表',
    en: 'no water|water off|pressure|meter|bill|tap*|brown|no power|power|electricity|trips|tripping|voltage|gas off|gas supply|heating|radiator*|cold flat|degrees|hot water|back on|restored|overdue|internet|broadband|signal|fuse|generator|outage|supply|cut off|reconnect*|kettle|dim',
    vi: 'mất nước|cúp nước|nước yếu|đồng hồ nước|tiền nước|nước máy|vàng|mất điện|cúp điện|tiền điện|nhảy cầu dao|điện yếu|ga|cấp ga|sưởi|nóng lạnh|nước nóng|có lại|khi nào có|nợ cước|mạng|internet|sóng|công tơ|máy bơm|chập chờn|trạm bơm|hóa đơn',
  },
  'police-wrong': {
    zh: '警察打|民警打|辅警打|警号|执法记录仪|乱铐|铐|电棍|不出示证件|收黑钱|值班民警|派出所不给|喝酒执法|这个警察|你们警察|搜身|扣着我|不给喝水|抢我手机|不让拍|警车上|所里',
    en: "badge|bodycam|handcuff*|cuff*|officer is|officers are|this officer|cop|cops|police are|policeman|at the checkpoint|in the station|won't show|no warrant|searching me|took my phone|stop filming|demanding cash|on duty drunk|slapped me|pepper spray|kneeling on",
    vi: 'còng|công an đang|cảnh sát đang|csgt đang|số hiệu|dùi cui|không đưa giấy|không có lệnh|khám người|giữ tôi|giật điện thoại|cấm quay|đòi tiền|mặc sắc phục|đồn|dân phòng|trong đồn|trực ban|tát',
  },
  pretend: {
    zh: '彩排|道具|拍摄|演员|导演|剧|片场|台词|模拟|演练|演习|测试|练习|游戏|关卡|副本|玩|皮肤|闯关|小说|电影|视频里|新闻|做梦|开玩笑|逗|愚人节|万圣节|扮|面具|假的|塑料|模型|玩具|魔术|密室|展览|课上讲|作文|故事|书里|歌',
    en: 'rehears*|prop|props|filming|actor*|director|scene|set|script|drill|exercise|simulat*|test|practice|game|level|boss fight|playing|costume|mask|fake|plastic|model|toy|magic|escape room|exhibition|museum|novel|movie|film|video|news|dream|joke*|prank|april fool*|halloween|story|chapter|song|theatre|show|episode|quiz|stage|dummy|mannequin',
    vi: 'tập kịch|đạo cụ|quay phim|diễn viên|đạo diễn|cảnh quay|kịch bản|diễn tập|thử|tập|trò chơi|game|chơi|màn|hóa trang|mặt nạ|giả|nhựa|mô hình|đồ chơi|ảo thuật|triển lãm|truyện|phim|video|tin|mơ|đùa|cá tháng tư|halloween|bài hát|sân khấu|hình nộm|tập huấn|bài học|giả định|manơcanh',
  },
  'happening-now': {
    zh: '快|赶紧|马上|正|还在|现在|已经|越来越|一直在|不停|刚|突然|眼看|就要|要来不及|来人|派人|过来|出来了|冲过来|往这边|在里面|在上面|在门口|在楼下|在车上|躲|跑|喊|哭|叫|救|怎么办|求你|动不了|出不去|打不开',
    en: "now|hurry|quick*|please come|come|send|still|just|suddenly|keeps|right here|inside|outside|upstairs|downstairs|at the door|coming|running|shouting|screaming|crying|help|what do i do|what should i do|hide|hiding|getting worse|can't hold|won't stop|any minute|trapped|stuck|alone|please",
    vi: 'nhanh|gấp|liền|đang|vẫn|vừa|mới|giờ|tự nhiên|bỗng|càng|sắp|tới|đến|cho người|bên trong|bên ngoài|trên lầu|dưới nhà|ngoài cửa|chạy|la|hét|khóc|cứu|làm sao|giờ sao|trốn|không ra|không mở|mau|với|lẹ|kêu|kẹt',
  },
  calm: {
    zh: '没事|不急|不着急|就是问问|顺便|有空|方便的时候|谢谢|辛苦|您好|你好|请问|想了解|后来|已经好了|解决了|出院|恢复|平安|误会|原来|结果是|以前|去年|上周|上个月|当时|那次|半年前|听说|据说|新闻|网上说',
    en: 'no rush|not urgent|no hurry|just wondering|just asking|by the way|whenever|thank you|thanks|hello|good morning|good afternoon|would like to know|afterwards|fine now|ok now|recovered|healed|sorted|solved|it was only|turned out|last year|last week|last month|back then|at the time|months ago|i heard|i read|apparently|for next time|in general|for my report|in future',
    vi: 'không gấp|không vội|hỏi cho biết|nhân tiện|khi nào rảnh|cảm ơn|chào|dạ|cho em hỏi|muốn biết|sau đó|ổn rồi|khỏe rồi|lành rồi|xong rồi|hóa ra|năm ngoái|tuần trước|tháng trước|hồi đó|hồi|nghe nói|đọc báo|nói chung|để biết|lần sau|bình thường|nửa năm trước|xin cảm ơn',
  },
  disaster: {
    zh: '洪水|洪灾|洪涝|水灾|灾区|灾情|灾民|受灾|重灾|决堤|决口|溃[坝|堤]|泄洪|内涝|暴雨|特大雨|大雨|被淹|淹了|积水|抗洪|防汛|抗旱|救灾|地震|余震|台风|飓风|泥石流|滑坡|塌方|雪灾|冰灾|暴雪|抢险|安置点|避难|转移|撤离|水位|汛情|汛期|水深|孤岛|断水断电|没水没电|断电断水|救援|被困|堤坝|大坝|堤|灾|志愿者|物资|孤寡|进水|水太深|淤泥|被困|失联|求扩散|已核实|属实|转扩|帮扩|帮转|无家可归',
    en: 'flood*|hurricane*|typhoon*|cyclone*|earthquake*|aftershock*|landslide*|mudslide*|tornado*|tsunami*|storm surge|disaster*|evacuat*|shelter*|relief|stranded|displaced|survivor*|rescue',
    vi: 'lũ|lụt|ngập|bão|động đất|sạt lở|lở đất|vùng lũ|sơ tán|cứu trợ|cô lập|mắc kẹt|thiên tai|nước dâng',
  },
  relief: {
    zh: '物资|人|户|村|小区|医院|老人|孩子|小孩|孕妇|学校|抽水设备|吊机|设备|装备|捐|食物|食品|吃的|方便面|泡面|面包|干粮|矿泉水|饮用水|饮水|药[品|物]|被褥|被子|棉被|凉被|凉席|床单|床上用品|枕头|地垫|帐篷|睡袋|衣[物|服]|救生[衣|圈|艇]|皮划艇|冲锋舟|橡皮艇|橡皮船|快艇|船|艇|沙袋|编织袋|水泵|抽水|发电机|柴油|汽油|头灯|手电|强光|对讲机|雨[衣|鞋|靴]|胶鞋|铁锹|卫生巾|奶粉|尿不湿|纸尿裤|充电宝|防水袋|餐具|消毒|口罩|吊车|挖掘机|铲车|工具车|氧气|胰岛素|志愿者|人手|装车|卸[货|车]|搬[运|货|物]|救援队|救援人员|医疗队|医生|住[的地方|宿|处]|安置|劳力|司机|支援|援助|救援',
    en: 'food|water|boats|blankets|tents|supplies|medicine|generator*|pumps|sandbags|life [jackets|vests]|diapers|baby formula|volunteers|rescuers|rescue team*|shelter|fuel|clothes|oxygen',
    vi: 'lương thực|nước sạch|nước uống|mì tôm|áo phao|thuyền|xuồng|thuốc|chăn màn|quần áo|bao cát|máy bơm|máy phát|tình nguyện|cứu hộ|sữa|lều',
  },
  'relief-share': {
    zh: '求[扩散|扩|转发]|帮[忙|]~[转|扩]|请[大家|]~[转发|扩散]|[望|请|恳请|求|帮]~[转发|扩散|转扩]|多多关注|关注一下|关注关注|招募|征集',
    en: 'please [share|retweet]|retweet|spread the word|signal boost',
    vi: 'nhờ chia sẻ|chia sẻ giúp|xin chia sẻ',
  },
  'relief-offer': {
    zh: '免费[提供|住|接|充电|吃|用|开放|入住|发放|领]|可[以|]~免费|捐款|捐[了|出|赠了|献了]|已捐|驰援|致敬|祈祷|祈福|祝福|平安|感恩|可以提供|有需要[的|可]|需要的[请|可以|联系|朋友]|欢迎[来|前来]|不再需要|已[经|]~[够|足|获救|救出|饱和|送到|安全]|辟谣|谣言|[已经|]不缺|不要[再|]去|别再去|别去|无偿|[可|可以|能|帮]~[帮拉|拉物资|运送|接人|带人]|我们有[车|船|大车|房]|提供[吃|住|饭|饮|热水|充电|休息]|哪里有~救援队|加油|[可|能]提供|可[送|接送|借|住宿|入住]|谁[要|家缺|需要]|缺[人|不缺人]吗|还缺人吗|有人要~[盒饭|饭|吃]吗|给谁联系|需要~[饭菜|盒饭|物资|帮忙]吗|满足~需求|携带物资|物资提供|互助平台|[带|捎]~一下我|带一下|[有没有|谁]~[去|到]~一线|哪[里|个|家]~[还没有|需要|缺|用得上]|如[有|果]~需要|用得上|随时[出发|待命|可以]|待命|自取|求助[登记|信息|帖|平台]|救援[进展|电话]|记者|获悉|无[恙|遗漏]|守住|合龙|报平安|已解决|全[救|接|撤]~了|接[出|下]来了|够[了|用]',
    en: 'pray*|donat*|free [food|meals|shelter|rides|rooms]|thoughts are with|stay safe|offering|we have [rooms|food|boats|space]|if you need|thank*|raised|rumour|rumor',
    vi: 'cầu nguyện|quyên góp|ủng hộ|miễn phí|cầu bình an|ai cần|sẵn sàng|cảm ơn|tin giả',
  },
  /** Said of a need that is met, was false, or is told by the news. */
  'relief-over': {
    zh: '不再需要|已[经|]~[够|足|获救|救出|饱和|送到|解决|满足]|满足~需求|辟谣|谣言|记者|获悉|报平安|够[了|用]|不要[再|]去|别再去|驰援|致敬',
    en: 'no longer need*|rumour|rumor|already [rescued|enough]|have enough',
    vi: 'không cần nữa|đã đủ|tin giả|đã được cứu',
  },
} as const satisfies Record<string, TermSet>;
