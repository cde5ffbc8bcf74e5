import type { TermSet } from './term-set';

/** Matters of the government line, one idea per class: what callers name when nobody is in danger. */
export const TOPICS = {
  'city-street': {
    zh: '路灯|井盖|垃圾[桶|箱|站|分类|清运|车|堆|]|环卫|占道|摆摊|摊[贩|位|点]|小贩|违建|违章建筑|违法建设|私搭|市容|绿化|树[枝|木]|修剪|草坪|公厕|公共厕所|小广告|路面|人行道|坑洼|坑|城管|街道[脏|卫生]|污水[井|外溢]|下水道|堵了|健身器材|公园|广场|座椅|广告牌|洒水车|清扫|落叶|野草|蚊子|老鼠|鼠|道板|地砖|盲道|遛狗|流浪[狗|猫]|狗[屎|粪|便]|宠物|建筑垃圾|渣土|围挡|共享~占|招牌|卷帘',
    en: 'street light*|streetlight*|lamp*|pothole*|manhole|garbage|trash|litter*|rubbish|bin|bins|recycl*|sidewalk*|pavement*|vendor*|stall*|graffiti|weeds|park|parks|bench*|public toilet*|restroom*|dumping|dumped|tree branch*|branches|prun*|trim*|illegal building|illegal construction|storm drain*|drain*|sewer*|street sweep*|dog poop|dog mess|stray*|rat|rats|mosquito*|playground|leaves|hedge|paving|crosswalk|banner|flyers|posters|awning|street cleaning|flower bed*|kerb|curb',
    vi: 'đèn đường|rác|thùng rác|đổ rác|vỉa hè|lấn chiếm|bán hàng rong|hàng rong|nắp cống|cống|thoát nước|cây xanh|cắt tỉa|tỉa cành|xây dựng trái phép|không phép|quảng cáo|công viên|nhà vệ sinh công cộng|ổ gà|mặt đường|chó thả rông|phân chó|chó hoang|chuột|muỗi|đô thị|vệ sinh môi trường|lòng lề đường|sơn vẽ|rao vặt|xà bần|gạch lát|ghế đá|quét đường|bồn hoa|cành cây|lề đường|sạp|chợ cóc|biển hiệu',
  },
  housing: {
    zh: '物业|业主|业委会|开发商|交房|房[产证|本|东|租|屋质量|款]|租[房|客|金]|押金|中介|公积金|维修[基金|资金]|停车位|车位|楼道|小区|电梯费|加装电梯|房屋|外墙[渗|漏]|漏水|渗水|墙[皮|面]|消防通道|保安|门禁|物业费|预售|烂尾|精装|阳台|楼上|装修|承重墙|产权|首付|贷款|群租|公租房|廉租|验房|楼板|飞线|堆放|杂物|合租|退租|下水管|拆迁|棚改|保洁|监控|业主群|入户门|单元门',
    en: 'property management|management company|management office|landlord|tenant*|deposit|lease|rent|apartment|condo*|developer|handover|housing fund|provident fund|maintenance fund|homeowner*|owners committee|elevator|lift|parking space|building manager|flat|flats|mould|mold|leaking roof|roof leak*|mortgage|renovat*|stairwell|lobby|intercom|upstairs neighbour|real estate|agent|agency|title deed|subsidised housing|public housing|load-bearing|hallway|corridor|security guard|compound|evict*',
    vi: 'ban quản lý|quản lý tòa nhà|chung cư|chủ nhà|thuê nhà|tiền cọc|đặt cọc|chủ đầu tư|bàn giao|sổ hồng|sổ đỏ|phí quản lý|phí bảo trì|thang máy|căn hộ|nhà trọ|phòng trọ|tiền nhà|môi giới|thấm dột|tường nứt|nhà ở xã hội|bảo vệ|hành lang|hầm xe|chỗ đậu|cư dân|ban quản trị|hợp đồng thuê|hợp đồng mua|tòa nhà|sửa nhà|cầu thang|trần nhà|nhà tái định cư|nội thất',
  },
  traffic: {
    zh: '公交[车|站|卡|线|]|地铁|班次|班车|出租车|网约车|司机~[拒载|绕路|态度]|停车[场|费|位|]|乱停|违停|挪车|堵[车|在|得|死]|红绿灯|信号灯|斑马线|护栏|路口|单车|共享[单车|电动车]|限行|罚单|扣分|闯红灯|公路|高速[费|收费|口|出口]|过路费|etc|客运|车票|高铁|机场|减速带|标线|路牌|限速|隔离[带|栏]|修路|封路|绕行|车道|僵尸车|打车|滴滴|校车|末班|站台|站牌|候车|过街|天桥',
    en: 'bus|buses|bus stop*|bus route|timetable|metro|subway|train*|taxi*|cab|ride-hail*|rideshare|driver|parking|parked|double park*|traffic light*|traffic signal*|crossing|zebra|road sign*|speed bump*|bike lane*|shared bike*|toll|speeding ticket|parking ticket|ticket|fine|lane|congestion|traffic jam|fare|highway|detour|roadworks|road works|commut*|turn signal|speed limit|ev charging|charging station*|scooters|intersection|roundabout|airport',
    vi: 'xe buýt|tuyến xe|trạm xe|nhà chờ|tàu điện|metro|taxi|xe ôm|grab|tài xế|đậu xe|đỗ xe|bãi xe|giữ xe|gửi xe|đèn tín hiệu|đèn xanh đèn đỏ|đèn đỏ|đèn giao thông|biển báo|vạch kẻ|kẹt xe|ùn tắc|tắc đường|phạt nguội|phí cầu đường|bot|xe đạp công cộng|gờ giảm tốc|làm đường|cấm xe|vé xe|bến xe|chuyến|lộ trình|làn đường|ngã tư|giao lộ|sửa đường|cầu vượt|giao thông|chắn cửa|xe khách',
  },
  environment: {
    zh: '噪[音|声]|扰民|吵[得|死|闹|]|施工|工地|夜间施工|打桩|广场舞|音响|喇叭|油烟|异味|臭[味|气|]|污[染|水]|排[放|污]|粉尘|扬尘|灰尘|废气|河[道|水]|死鱼|黑臭|焚烧|秸秆|烧[垃圾|秸秆|树叶]|空调外机|噪|ktv|酒吧|唱歌|装修|电钻|喷漆|垃圾场|养殖|猪场|固废|雾霾|光污染|跳绳|狗叫|叫卖|低频|环保|震动',
    en: "noise|noisy|loud|construction site|hammering|drilling|pile driv*|piling|square danc*|speaker*|music|karaoke|smell|odor|odour|stink*|smelly|pollut*|dust|fumes from|cooking fumes|exhaust|black water|dead fish|river|factory|waste|sewage|barking|bass|can't sleep|party|burning leaves|burning rubbish|burning trash|smog|air quality|grease|jackhammer|generator|restaurant smoke|shouting at night|renovation",
    vi: 'tiếng ồn|ồn|ồn ào|karaoke|loa kẹo kéo|loa|công trường|thi công|đóng cọc|khoan|mùi hôi|hôi thối|hôi|ô nhiễm|bụi|khói bếp|nước thải|cá chết|kênh|sông|xả thải|đốt rác|đốt rơm|nhạc|hát|mất ngủ|không ngủ được|nhà máy|xưởng|trại heo|chăn nuôi|khí thải|chó sủa|gà gáy|môi trường|máy lạnh|nước đen|mùi',
  },
  utilities: {
    zh: '停水|没水|水压|自来水|水[质|费|表|黄|浑|公司|管|厂]|停电|没电|断电|电[费|表|压|力|网|力局|力公司]|跳闸|供电|停气|燃气[公司|费|表|]|天然气|暖气|供[暖|热|水]|热力|不热|取暖|室温|来[水|电|气]|水龙头|漏水|爆管|管网|水管|缴费|阶梯电价|宽带|网络|增容|抄表',
    en: 'water supply|no water|water pressure|tap water|tap|water bill|water meter|brown water|water company|water main|burst pipe|pipe burst|pipe|power cut|power outage|outage|electricity|electric bill|power bill|meter|voltage|gas supply|gas bill|heating|radiator*|heat|cold inside|degrees|boiler|utility|utilities|internet|broadband|blackout|power company|hot water|yellow water|faucet',
    vi: 'mất nước|cúp nước|nước máy|nước yếu|áp lực nước|nước đục|nước bẩn|hóa đơn nước|tiền nước|đồng hồ nước|công ty nước|mất điện|cúp điện|tiền điện|hóa đơn điện|điện lực|công tơ|điện yếu|điện áp|vỡ ống nước|ống nước|gas|cung cấp nước|nước sinh hoạt|có nước|có điện|chập chờn|wifi|mạng internet|nước vàng|bể ống nước|máy bơm|sưởi|cấp nước',
  },
  market: {
    zh: '商家|商店|超市|退[款|货|钱|费|换|]|消费|假货|假冒|过期|食品|变质|发霉|虫子|头发|价格|涨价|标价|欺诈消费|虚假宣传|会员卡|预付|办卡|充值|健身房|跑路|关门|发票|网购|快递|外卖|保质期|缺斤|短两|斤两|质量|三无|维修店|售后|保修|赔偿|店[家|员|铺|里]|卖|买[了|的]|淘宝|京东|拼多多|直播间|美容|理发|餐馆|饭店|吃[坏|出]|拉肚子|食材|营业执照|黑店|强制消费|充卡|团购|订单|客服|定金|婚纱|教练|泡发|黄牛|加油站|4s店|二手车|秤',
    en: 'refund|shop|store|supermarket|seller|merchant|fake goods|fake|counterfeit|expired|food safety|food poisoning|restaurant|overcharg*|price*|receipt|warranty|gym|membership|prepaid|deposit back|online shop*|bought|purchase*|consumer|delivery|courier|package|quality|defective|false advertis*|customer service|salon|order|product|mouldy|hair in|cockroach in|scale|menu|dealer|mechanic|invoice|charged|hidden fee|vendor|return it|travel agency|hotel',
    vi: 'hoàn tiền|trả hàng|đổi trả|cửa hàng|siêu thị|người bán|hàng giả|hàng nhái|hết hạn|thực phẩm|quán ăn|nhà hàng|giá|hóa đơn|bảo hành|phòng gym|thẻ tập|thẻ thành viên|mua hàng|mua online|đặt hàng|giao hàng|chất lượng|quảng cáo sai|spa|người tiêu dùng|cân thiếu|ngộ độc thực phẩm|đau bụng|mua|bán|tiệm|shop|trả tiền|sản phẩm|đơn hàng|chặt chém|mốc|ship|tráo|niêm yết|đại lý',
  },
  labour: {
    zh: '工资|欠薪|拖欠|老板|劳动[合同|仲裁|局|监察|法]|社保|养老[金|保险]|退休|工伤|失业|辞[职|退]|离职|加班|五险|公司~[不|没]|单位|包工头|工头|农民工|工友|试用期|裁员|补偿|招聘|就业|培训补贴|仲裁|底薪|提成|劳务|打工|干活|实习|厂里|停工|年假|产假|生育津贴|招工|介绍费|欠[钱|我]|工钱|社保卡|考勤|夜班',
    en: 'wage*|salary|salaries|unpaid|boss|employer|employee*|labour|labor|social security|social insurance|pension*|retire*|work injury|injured at work|overtime|contract|fired|laid off|layoff*|severance|unemploy*|resign*|company|payroll|payslip|paid|foreman|contractor|hr|job|jobs|probation|workers|maternity leave|sick leave|intern*|minimum wage|recruit*|annual leave|shift|worksite',
    vi: 'lương|nợ lương|tiền công|chủ thầu|công ty|bảo hiểm xã hội|bhxh|bảo hiểm thất nghiệp|lương hưu|nghỉ việc|sa thải|tai nạn lao động|hợp đồng lao động|tăng ca|làm thêm|công nhân|người lao động|thử việc|thai sản|trợ cấp thất nghiệp|thất nghiệp|xí nghiệp|nghỉ hưu|chốt sổ|việc làm|sếp|giám đốc|đi làm|quỵt|cai thầu|thợ|nghỉ phép|thực tập|xưởng|tuyển dụng|trả lương',
  },
  health: {
    zh: '医院|医保|报销|挂号|专家号|医生|护士|门诊|住院|疫苗|接种|社区医院|卫生院|体检|药店|药品|手术费|病历|异地就医|医疗费|医疗[纠纷|事故]|收费|床位|黄牛|处方|急诊|卫生|献血|检查费|转诊|大病|诊所|牙科|看病|中医|核酸|口腔|慢性病|门诊统筹|医药费|出生证|家庭医生|检验|开药|生育保险|狂犬疫苗|陪护|护工',
    en: 'hospital|clinic|doctor*|nurse*|medical insurance|health insurance|reimburs*|vaccin*|appointment*|registration|outpatient|inpatient|surgery|prescription*|pharmacy|medical record*|health card|check-up|checkup|dental|dentist|ward|specialist|medicine|medical bill|malpractice|misdiagnos*|health centre|health center|blood donation|treatment|waiting room|referral|ct scan|mri|x-ray|physical exam|community health',
    vi: 'bệnh viện|bảo hiểm y tế|bhyt|bác sĩ|y tá|khám bệnh|khám|viện phí|thanh toán|chuyển viện|chuyển tuyến|nằm viện|tiêm|vắc xin|vắc-xin|chích ngừa|tiêm chủng|phòng khám|nhà thuốc|thuốc|lấy số|xếp hàng|trạm y tế|hồ sơ bệnh án|mổ|điều trị|y tế|đặt lịch|thẻ bảo hiểm|điều dưỡng|giấy chứng sinh|xét nghiệm|khoa|nha khoa',
  },
  education: {
    zh: '学校|幼儿园|小学|初中|高中|中考|高考|入学|报名|学区|学籍|转学|老师|班主任|补课|培训[机构|班]|课时费|作业|校[长|园|服|车|门]|食堂|学费|收费|课后|延时|托管|家长|家委会|体罚|寒假|暑假|考试|摇号|教育局|职业学校|大学|奖学金|助学|毕业证|学生|学前|上[一年级|学]|招生|课程|开学|教师|补习|晚自习|辅导',
    en: 'school*|kindergarten|primary school|middle school|high school|enrol*|first grade|teacher*|tuition|tutoring|training centre|training center|homework|exam*|university|college|student*|pupil*|parents|class|classroom|principal|headteacher|canteen|school bus|uniform*|scholarship|transfer school|education bureau|catchment|school district|after-school|diploma|transcript|curriculum|preschool|daycare|semester',
    vi: 'trường|trường học|mẫu giáo|mầm non|tiểu học|lớp một|lớp|học sinh|giáo viên|cô giáo|thầy|thầy cô|học phí|nhập học|tuyển sinh|chuyển trường|dạy thêm|học thêm|trung tâm|gia sư|bài tập|thi|kỳ thi|đại học|phụ huynh|đồng phục|bán trú|học bạ|hiệu trưởng|căng tin|sở giáo dục|học kỳ|quỹ lớp|bằng tốt nghiệp|học bổng|trái tuyến|sách giáo khoa|khai giảng',
  },
  welfare: {
    zh: '低保|特困|五保|养老院|养老服务|敬老|残疾[证|人|补贴|]|轮椅|流浪[汉|人|乞讨]|乞讨|救助[站|]|婚姻登记|结婚[登记|证]|离婚[登记|证|]|殡葬|殡仪馆|墓[地|穴]|火化|骨灰|高龄补贴|老年[卡|证|食堂]|孤儿|留守|留守儿童|民政|补助|补贴|困难|临时救助|独居|居家养老|抚恤|退役|优抚|助餐|护理补贴|救济|收养|社区食堂|孤寡|志愿者|没人管|没人照顾|吃不上饭',
    en: 'low income|low-income|allowance|subsistence|social assistance|welfare|benefits|nursing home|care home|elderly care|disability card|disability|disabled|wheelchair|homeless|beggar*|begging|shelter|marriage registration|marriage certificate|divorce|funeral|cemetery|cremat*|ashes|grave|orphan*|senior card|veteran*|living alone|carer|caregiver|meals on wheels|adopt*|poverty|senior*|hardship|social worker|food bank|burial|home care',
    vi: 'hộ nghèo|cận nghèo|trợ cấp xã hội|trợ cấp|bảo trợ|viện dưỡng lão|dưỡng lão|người cao tuổi|người khuyết tật|thẻ khuyết tật|xe lăn|vô gia cư|lang thang|ăn xin|ăn mày|kết hôn|đăng ký kết hôn|ly hôn|hỏa táng|nghĩa trang|mai táng|mồ côi|neo đơn|sống một mình|cứu trợ|hỗ trợ|liệt sĩ|thương binh|chính sách người có công|nhận con nuôi|chăm sóc|cơm từ thiện|trợ giúp|tang|mộ|hưởng chế độ|già yếu',
  },
  'police-service': {
    zh: '身份证|户口|户籍|落户|迁[户口|移|入]|居住证|暂住证|护照|签证|港澳通行证|出入境|驾[驶证|照|驶]|年检|行驶证|上牌|车牌|过户|无犯罪[记录|证明]|派出所|改名|临时身份证|补[办|领]|案[子|件|情]|立案|报案|进展|笔录|交警队|车管所|扣分|违章|驾校|科目|身份证号|新生儿|上户口|取保|回执|民警',
    en: "id card|identity card|passport|visa|residence permit|household registration|hukou|driving licence|driving license|driver's licence|driver's license|drivers license|vehicle registration|license plate|licence plate|number plate|no criminal record|criminal record|police certificate|police clearance|police station|case progress|my case|case number|report number|lost my id|exit permit|entry permit|temporary residence|annual inspection|renew|change my name|register my|plate|birth registration|police report|lost my|foreigner registration",
    vi: 'căn cước|cccd|chứng minh nhân dân|hộ khẩu|sổ hộ khẩu|tạm trú|thường trú|hộ chiếu|thị thực|visa|bằng lái|giấy phép lái xe|đăng ký xe|biển số|đăng kiểm|lý lịch tư pháp|công an phường|khai sinh|làm lại|cấp lại|đổi tên|sang tên|vụ án|vụ việc|hồ sơ vụ|tiến độ|nhập khẩu|xuất nhập cảnh|định danh|vneid|cà vẹt|thi bằng|tạm vắng|giấy tờ xe',
  },
  government: {
    zh: '政务[大厅|中心|服务]|办事[大厅|窗口|员]|窗口|材料|办证|营业执照|注册公司|个体户|税[务|费|款|]|发票|推诿|踢皮球|态度[差|不好|恶劣]|服务态度|投诉~[工作人员|窗口|科]|建议|意见|表扬|感谢|锦旗|政策|招商|公示|公告|举报~[干部|村|受贿|贪]|贪[污|]|受贿|村[委|干部|支书|长]|社区[居委|工作]|居委会|街道办|12345|回复|工单|信访|审批|年报|注销|公章|app~[办|登]|网站|政府|单位|不作为|听证|规划|征地|拆迁|村里|领导|送礼|回扣|备案',
    en: 'service hall|service centre|service center|government|civil servant*|clerk|counter|window|paperwork|documents|form|forms|business licence|business license|register a company|tax|taxes|invoice|permit|approval|passed around|runaround|run-around|rude|attitude|complain*|suggest*|suggestion|praise|thank|thanks|commend*|hotline|website|portal|app|bribe*|corrupt*|official*|council|mayor|department|office|village committee|policy|consultation|public notice|petition|land acquisition|feedback|ticket number|12345',
    vi: 'trung tâm hành chính|một cửa|bộ phận một cửa|cán bộ|thủ tục|giấy tờ|hồ sơ|giấy phép kinh doanh|đăng ký kinh doanh|thuế|hóa đơn điện tử|ủy ban|ubnd|phường|đùn đẩy|thái độ|hách dịch|góp ý|kiến nghị|khen|cảm ơn|biểu dương|tham nhũng|nhận hối lộ|hối lộ|phong bì|dịch vụ công|cổng dịch vụ|website|chính quyền|nhà nước|chính sách|công chứng|quy hoạch|đền bù|giải tỏa|tổ dân phố|12345|đường dây nóng|lót tay|chậm trả|quà cáp|nhũng nhiễu',
  },
  'other-city': {
    zh: '[别|其他|外]~[市|省|地]|不在~[你们|本市|这个]~[市|城]|我在[外地|别的]|老家[在|那]|隔壁市|外省|[打|拨]错[城市|区号]|不是你们[市|这]|跨[市|省|区]|异地',
    en: 'another city|different city|another province|other city|out of town|not in your city|neighbouring city|neighboring city|next county|other county|not your area|in my hometown',
    vi: 'tỉnh khác|thành phố khác|ở quê|ngoài tỉnh|không thuộc|địa phương khác|tỉnh bên|huyện bên',
  },
  misdial: {
    zh: '打错[了|]|拨错|按错|误[拨|触|按]|不小心[按|拨|打|碰]|口袋里|小孩[按|玩手机]|孩子[按|玩手机]|手[滑|机自己]|没[什么|啥|别的]~事|没事没事|我以为是|是不是[移动|联通|电信|银行]|自动拨|紧急呼叫',
    en: "wrong number|misdial*|by accident|pocket dial*|butt dial*|accidentally|accidental|my kid pressed|didn't mean to call|sorry wrong|thought this was|is this the bank|by mistake|playing with the phone|playing with my phone",
    vi: 'nhầm số|gọi nhầm|bấm nhầm|lộn số|gọi lộn|cấn máy|bấm lộn|con nghịch điện thoại|con bấm|nhầm máy|vô tình gọi|trong túi|lỡ tay|tưởng tổng đài',
  },
  nuisance: {
    zh: '陪我聊|聊聊天|你[几岁|叫什么|好美|声音|结婚]|小姐姐|哈哈|嘿嘿|呵呵|傻[逼|x|子|b]|操你|他妈|你妈|滚|唱[歌|首]|讲个笑话|无聊|好玩|逗你|骗你的|恶作剧|小妹妹|微信多少|有男朋友|贷款[需要|吗]|推销|猜猜|来打我呀|神经病',
    en: 'prank|just kidding|haha|lol|hehe|your voice|what are you wearing|talk dirty|sing|joke|bored|chat with me|fuck|idiot*|stupid|marry me|sexy|are you single|cars warranty|special offer|asshole|bitch|guess who|tell me a',
    vi: 'hihi|haha|hehe|giọng em|em mấy tuổi|có người yêu chưa|nói chuyện với anh|trêu|đùa thôi|giỡn|đồ ngu|địt|đm|đụ|vl|hát cho|kể chuyện cười|buồn quá nói chuyện|đồ điên|vay vốn|mời vay|khuyến mãi|chán quá|đố',
  },
  silence: {
    zh: '[无|没有]~[声音|应答|人说话|人声]|静音|沉默|空白|[听到|只有|仅有|有]~[呼吸声|喘息|电流声|杂音|风声|背景音|哭声|脚步声]|（无声|(无声|(静音|(沉默|(只有|无语音|不说话|没说话|不作声|喂喂|未说话|无回应|无人应',
    en: 'silence|silent|no response|no answer|open line|static|background noise|breathing only|heavy breathing|inaudible|no speech|no voice|dead air|caller not speaking|nothing audible|muffled|only noise|rustling',
    vi: 'im lặng|không có tiếng|không nói gì|tiếng thở|tiếng ồn nền|không trả lời|không nghe thấy gì|tạp âm|không có âm thanh|không lên tiếng|tiếng rè|tiếng lạo xạo',
  },
  'hung-up': {
    zh: '挂[断|了|机]|嘟嘟|通话中断|掉线|断线|挂断|秒挂|响[一|了]声|电话断|信号中断|未接通|中断',
    en: 'hung up|hang up|disconnected|call dropped|call ended|line went dead|abandoned|cut off mid|line cut|ended the call|dropped|beep beep|dial tone',
    vi: 'cúp máy|gác máy|ngắt máy|mất kết nối|ngắt kết nối|tút tút|cuộc gọi bị ngắt|rớt cuộc gọi|tắt ngang|tắt máy ngang|bỏ máy|ngắt giữa chừng',
  },
  'language-barrier': {
    zh: '听不[懂|清|见]|不会[说|讲]~[中文|普通话|汉语]|[只|会]~[说|讲]~[方言|外语|英语|韩语|日语|俄语|哑语|手语]|聋哑|翻译|外国人~[听|说|讲]|语言不通|口音|哑巴',
    en: "no chinese|no speak|don't speak|dont speak|not speak|interpreter|translator|translation|speak korean|speak russian|speak japanese|speak spanish|speak french|speak arabic|only speak|little english|no english|english please|anyone speak|anybody speak|deaf|sign language|understand me|por favor|ayuda|bonjour|hablo|parle",
    vi: 'không biết tiếng|không hiểu tiếng|phiên dịch|người nước ngoài|nói tiếng|không nói được tiếng|tiếng hàn|tiếng nhật|khiếm thính|ngôn ngữ|không hiểu|câm điếc|tiếng dân tộc|biết tiếng',
  },
} as const satisfies Record<string, TermSet>;
