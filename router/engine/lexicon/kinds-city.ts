import type { TermSet } from './term-set';

/** Matters of the classes 01 to 06 by kind: the things, people and doings that callers name in each. */
export const KINDS_OF_CITY = {
  '01/cleaning': {
    zh: '环卫工|环卫|保洁车|垃圾[桶|箱|房|站|车|点|堆|袋|山|中转|收集|清运|没人收|没人清|没清|满|成堆|乱扔|乱倒|遍地]|扫[街|大街|马路|地车]|果皮箱|烟头满|落叶|洒水车|公厕|公共厕所|旱厕|厕所[没|脏|臭|堵|纸]|牛皮癣|小广告|涂鸦|乱贴|乱涂|乱画|喷漆广告|痰|口香糖|脏乱差|卫生死角|卫生[太差|差|脏]|积雪|铲雪|扫雪|除雪|融雪|撒盐|苍蝇|消杀|灭鼠|老鼠|蟑螂|蚊虫|死[猫|狗|老鼠]|动物尸体',
    en: "street clean*|street sweep*|sweeper*|refuse|garbage [truck|collection|pile*|bag*]|rubbish [truck|collection|pile*|bag*|bin*]|trash [can*|bag*|pile*|pickup|collection]|wheelie bin*|skip|overflowing|not been emptied|hasn't been emptied|empty the bins|bin men|collect* the [bins|rubbish|trash|garbage]|public [toilet*|lavatory|loo|convenience*]|loo|restroom*|graffiti|spray paint*|fly-post*|flyposting|sticker*|chewing gum|dead [cat|rat|dog|animal|pigeon]|snow clear*|clear the snow|gritting|grit|icy pavement|rats|cockroach*|pest control|fly-tip*|flytip*|dumped mattress|sofa dumped|litter*",
    vi: 'lao công|công nhân vệ sinh|quét rác|quét đường|xe rác|thu gom rác|bãi rác|rác thải|đống rác|bao rác|thùng rác|nhà vệ sinh công cộng|tờ rơi|quảng cáo dán|vẽ bậy|bôi bẩn|xác chuột|xác chó|xác mèo|chuột|gián|ruồi|nhếch nhác|mất vệ sinh|đổ trộm|xà bần|nệm cũ|gom rác|hốt rác|lá rụng',
  },
  '01/sorting': {
    zh: '垃圾分类|分类垃圾|厨余|可回收|有害垃圾|其他垃圾|湿垃圾|干垃圾|撤桶|定时投放|督导员|误时投放|大件垃圾|旧家具|旧沙发|旧床垫|建筑垃圾|装修垃圾|渣土|回收[站|箱|旧衣]|旧衣',
    en: 'recycl*|food waste|kitchen waste|sort* [the|our|your|it|everything|rubbish|waste|bins]|waste sorting|bulky|old furniture|old mattress*|rubble|building waste|construction waste|clothes bank|compost*|hazardous waste bin|batteries bin',
    vi: 'phân loại rác|rác tái chế|rác hữu cơ|rác cồng kềnh|rác xây dựng|đồ cũ|tái chế|rác thực phẩm|ve chai',
  },
  '01/stalls': {
    zh: '占道|摆摊|地摊|夜市摊|摊[主|点|贩|位|儿|子]|小贩|流动[摊|商|餐]|出店经营|店外经营|沿街叫卖|占[人行道|盲道|马路|路]|烧烤[摊|架|炉]|早餐摊|水果[摊|车]|马路市场|三轮车卖|城管|菜贩|露天烧烤|桌椅摆|摆到[人行道|路|街|马路]',
    en: 'street vendor*|vendor*|hawker*|stall*|food cart*|street food|barbecue stand*|pavement tables|tables on the pavement|chairs on the pavement|block* the pavement|block* the sidewalk|tricycle selling|pop-up market|sandwich board*|urban management',
    vi: 'lấn chiếm|hàng rong|bán rong|quầy hàng|xe đẩy|sạp|chợ cóc|chợ tự phát|bày bán|bàn ghế ra|chiếm vỉa hè|vỉa hè|quán nhậu vỉa hè|lòng đường|buôn bán trên',
  },
  '01/illegal-building': {
    zh: '违建|违章[建筑|搭建|搭|盖]|违法建[设|筑]|私[搭|盖|建|自搭|自盖|自建|自加盖|自扩]|乱搭|搭[棚|建|了个棚|阳光房|彩钢]|阳光房|彩钢[房|瓦|棚]|加盖|占用[绿地|公共|消防]|圈地|封[了|]露台|露台|挖地下室|扩建|拆违|未批先建|规划许可',
    en: 'illegal [building|construction|extension|structure|shed|storey|floor]|illegally [built|build*|extended]|unauthori*|without planning|planning permission|planning permit|extra storey|extra floor|added a floor|built a shed|shed on|sunroom|conservatory|encroach*|glass room|built over',
    vi: 'xây trái phép|xây dựng trái phép|xây không phép|cơi nới|xây lấn|dựng lều|mái che|nhà tôn|chuồng cọp|lấn đất|xây thêm|không giấy phép xây|sai phép|lấn ranh|cất nhà',
  },
  '01/street-things': {
    zh: '路灯|灯杆|灯泡|景观灯|不亮|黑灯瞎火|摸黑|井盖|窨井|雨水篦|雨水口|污水井|下水道|化粪池|管道井|人行道|地砖|道板|盲道|路牙|马路牙子|路沿|石墩|护栏倒|隔离桩|候车椅|长椅|座椅|健身器材|公示栏|路名牌|门牌|指示牌|公园|广场|凉亭|喷泉|厕所|儿童乐园|滑梯|坑洼|路面[破|坑|不平|塌陷|积水]|塌陷|排水沟|积水|内涝',
    en: 'street light*|streetlight*|street lamp*|lamp post*|lamppost*|lamp|lamps|bulb|pitch dark|pitch black|manhole*|cover missing|missing cover|grate|drain*|gully|sewer*|septic|sidewalk*|pavement|paving|flagstone*|slab*|kerb*|curb*|tactile|bollard*|railing|bench*|park|playground|swing*|slide|fountain|street sign|name plate|house number|fitness equipment|pot-hole*|pothole*|puddle*|standing water|square|plaza',
    vi: 'đèn đường|đèn chiếu sáng|trụ đèn|bóng đèn|tối om|tối thui|nắp cống|nắp hố ga|hố ga|cống|cống thoát|thoát nước|vỉa hè|gạch vỉa hè|lát gạch|lề đường|bó vỉa|ghế đá|công viên|quảng trường|đài phun|cầu trượt|xích đu|máy tập|biển tên đường|số nhà|ổ gà|ổ voi|đọng nước|ngập nước|hố|cột đèn',
  },
  '01/green': {
    zh: '绿化|树[枝|木|荫|根|杈|叶|挡|倒|歪|苗|冠]|修剪|修枝|剪枝|砍树|伐树|移树|大树|行道树|枯树|枯枝|死树|草坪|草地|灌木|花坛|花草|花圃|绿篱|杂草|野草|毛[絮|毛虫]|杨絮|柳絮|飞絮|虫害|打药|绿地|园林|种菜|毁绿|果树',
    en: 'tree|trees|branch|branches|bough*|prun*|trim*|cut down the tree|hedge*|bush|bushes|shrub*|lawn*|grass|mow*|weed*|flower*|flowerbed*|catkin*|pollen|caterpillar*|roots|leaves|landscap*|greenery|green belt|vegetable patch|stump|planted|dead tree',
    vi: 'cây xanh|cây|cành cây|tỉa cành|cắt tỉa|chặt cây|đốn cây|bãi cỏ|cỏ dại|bụi cây|bồn hoa|sâu róm|sâu|rễ cây|trồng rau|trồng cây|cây chết|cây khô|gốc cây|thảm cỏ|cỏ mọc|hoa',
  },
  '01/animals': {
    zh: '流浪[狗|猫|犬]|野[狗|猫]|遛狗|不拴绳|没拴绳|狗[绳|屎|粪|便|证|没栓|乱跑]|犬[只|证|类]|养[鸡|鸭|鸽|狗|猪]|鸽子|散养|大型犬|烈性犬|恶犬|宠物|喂猫|打狗队|蛇出没|马蜂窝|蜂窝',
    en: 'stray*|stray dog*|stray cat*|off the lead|off lead|off the leash|off leash|leash*|muzzle*|dog licence|dog poo*|dog mess|dog fouling|pigeon*|keeps chickens|chickens|rooster|cockerel|pet*|feeding cats|wasp nest|beehive|hornet*',
    vi: 'chó thả rông|chó hoang|mèo hoang|không rọ mõm|rọ mõm|xích chó|phân chó|nuôi gà|nuôi heo|nuôi chó|bồ câu|thú cưng|chó chạy|tổ ong|chó phóng uế',
  },
  '01/signs-dust': {
    zh: '招牌|广告牌|霓虹灯|灯箱|电子屏|LED屏|横幅|围挡|工地围挡|裸土|工程车|渣土车|抛洒|带泥|遗撒|脚手架占|市容|街景|立面|空调滴水|滴水|晾衣|乱挂|线缆|电线乱|蜘蛛网|飞线',
    en: 'shop sign*|signboard*|hoarding*|billboard*|neon|led screen|banner*|air conditioner drip*|dripping on|hanging cables|loose cables|tangle of|tangled wires|muck on the road|spill* gravel|eyesore',
    vi: 'bảng hiệu|biển quảng cáo|bảng quảng cáo|đèn led|băng rôn|rào chắn công trình|xe ben|rơi vãi|mạng nhện|dây cáp chằng chịt|nhỏ nước máy lạnh|dây nhợ|cáp viễn thông',
  },
  '02/management': {
    zh: '物业|物管|业委会|业主[委员会|大会|群|代表|们|投票]|保安|门岗|门禁|岗亭|小区[里|内|大门|的|保洁|停车|绿化|监控]|楼道[灯|卫生|堆|里堆|杂物]|公共收益|广告收入|维修[基金|资金]|大修基金|物业费|停车管理费|公摊|账目|招投标|选聘|换物业|前期物业|交接|垃圾道|共有部分|居民楼|单元门|对讲|快递柜|信报箱',
    en: "property management|property company|property manager|management company|management fee*|managing agent|building management|building manager|owners' committee|owners committee|owners|homeowners|residents|security guard*|gatekeeper|gate barrier|entry system|intercom|door entry|our compound|estate|gated|stairwell|landing|stairway|corridor|hallway|common area*|service charge*|maintenance fund|repair fund|sinking fund|lobby|concierge|caretaker|housing estate",
    vi: 'ban quản lý|ban quản trị|quản lý chung cư|quản lý tòa nhà|phí quản lý|phí dịch vụ|quỹ bảo trì|bảo trì chung cư|cư dân|chung cư|khu chung cư|tòa nhà|bảo vệ|sảnh|hành lang|cầu thang bộ|cửa ra vào|thẻ từ|hầm xe|nhà để xe|khu dân cư|chủ hộ|công khai thu chi|chung cư mini|khu đô thị',
  },
  '02/buying': {
    zh: '开发商|交房|延期交|逾期交|烂尾|停工|预售|认购|购房[合同|款|者|资格]|买[了|的|]房|首付|房贷|按揭|断供|网签|房产证|不动产证|产权证|办证|大红本|样板间|精装[修|房]|货不对板|缩水|验房|收房|期房|现房|二手房|过户税|卖房|楼盘|售楼[部|处|员]|置业顾问|定金不退|学区承诺|容积率|公摊面积|车位捆绑|车位买|产权车位|产权年限|契税|限购|资金监管|保交楼',
    en: 'developer*|handover|hand over|handed over|off-plan|pre-sale|presale|new flat|new apartment|new home|show flat|show home|sales office|down payment|downpayment|mortgage*|property deed|title deed*|deed*|ownership certificate|completion date|unfinished|stalled|idle for months|floor area|square metre*|second-hand flat|bought a flat|bought an apartment|bought a house|house price*|fitted out|parking space sale|property rights|escrow',
    vi: 'chủ đầu tư|bàn giao nhà|giao nhà|chậm giao|dự án|mua căn hộ|mua nhà|hợp đồng mua bán|sổ hồng|sổ đỏ|ra sổ|nhà mẫu|vay mua nhà|trả góp nhà|đợt thanh toán|diện tích|hoàn thiện|nhận nhà|đình trệ|bán nhà|sàn bất động sản|căn hộ|bất động sản|ngừng thi công',
  },
  '02/renting': {
    zh: '房东|二房东|租[房|客|户|金|约|期|的房|住|赁|给]|房租|押金|退租|合租|群租|中介|长租|公寓|涨租|水电费~房东|廉租|公租房|保障房|经适房|安居房|轮候|租房合同|转租|续租|租赁备案|隔断|打隔断|日租|民宿',
    en: 'landlord*|landlady|tenant*|tenancy|rent|rents|rented|renting|rental|lease*|letting|sublet*|flatmate*|roommate*|deposit back|keep* my deposit|keep* the deposit|eviction|evict*|letting agent*|estate agent*|housing agent*|agency fee|public rental|public housing|council housing|affordable housing|social housing|subdivided|short-term let*|airbnb|homestay|partition*',
    vi: 'chủ nhà|chủ trọ|tiền nhà|thuê nhà|thuê phòng|phòng trọ|nhà trọ|khu trọ|tiền cọc|trả cọc|giữ cọc|hợp đồng thuê|tăng giá thuê|đuổi khỏi|dọn đi|môi giới|nhà ở xã hội|nhà thu nhập thấp|ở ghép|trả phòng|nhà cho thuê|homestay',
  },
  '02/quality': {
    zh: '漏水|渗水|漏雨|返潮|发霉|霉斑|墙[皮|面|裂|体开裂|砖脱落|渗]|外墙[渗|漏|脱落|砖|瓷砖|保温|皮]|瓷砖[脱落|掉|空鼓]|空鼓|开裂|裂缝|地板[鼓|翘|起]|门窗|窗户[漏|关不|掉]|下水[堵|道堵|管堵]|反水|返水|地漏|马桶|下水管|防水|楼上漏|楼下漏|天花板[漏|滴|渗]|屋顶漏|屋面|阳台漏|暖气片漏|隔音|承重墙|砸墙|装修队|装修[公司|工人|噪]|拆墙|保修期|质保',
    en: 'leak* [through|from upstairs|into my|ceiling|roof]|leaking ceiling|water stain*|damp|mould*|mold*|peeling|paint peel*|crack*|tiles fall*|tile* falling|loose tile*|facade|cladding|plaster|toilet*|flush*|blocked [toilet|sink|pipe|drain]|backed up|back up|window frame*|warped|flooring|waterproof*|soundproof*|upstairs neighbour|upstairs neighbor|flat above|flat below|knock* down a wall|load-bearing|supporting wall|renovation*|decorat*|contractor|warranty',
    vi: 'thấm|dột|thấm dột|thấm nước|rò nước|nứt tường|tường nứt|bong tróc|mốc|ẩm mốc|gạch rơi|gạch bong|bồn cầu|nghẹt|tắc cống|trào ngược|chống thấm|trần nhà|cửa sổ|sàn gỗ|cách âm|tường chịu lực|đập tường|sửa nhà|hàng xóm sửa|tầng trên|nhà trên|bảo hành nhà|xuống cấp|rỉ nước',
  },
  '02/lift-fire': {
    zh: '电梯[坏|停|老|故障|维修|维保|修|年检|异响|抖|不开|不停|一直|又|经常|广告|卡|里的|费|换|更新|加装|噪|太慢|困人过|没人修]|加装电梯|扶梯坏|爬[楼|十|二十|六楼|七楼|五楼]|消防[通道|栓|水带|门|设施|登高|箱|水泵|验收]|占用消防|堵消防|楼道堆|楼梯间堆|杂物|电动车[进楼|上楼|推进|楼道|停楼道|充电楼道|飞线]|飞线充电|电瓶车[进楼|上楼|进电梯]|灭火器[过期|空|没|失效]|烟感|应急灯|防火门',
    en: "lift [is|has|out|broken|keeps|repair|shakes|stops|maintenance|company|fee]|lift's|elevator [is|has|out|broken|keeps|repair|shakes|stops|maintenance|company|fee]|lifts|elevators|climb* the stairs|floors on foot|carry* up|carry her up|fire [lane|exit|door*|hydrant*|hose*|extinguisher*|equipment|passage|escape|access]|emergency exit*|blocked exit|e-bike* in the|scooters in the|charg* in the [stairwell|corridor|hallway|lobby]|extension cords|clutter*|piled up in|boxes in the",
    vi: 'thang máy hỏng|thang máy hư|thang máy|sửa thang|leo bộ|leo thang|leo mười|lối thoát hiểm|cửa thoát hiểm|bình chữa cháy|vòi chữa cháy|họng nước|lối phòng cháy|đường cứu hỏa|chất đồ|để đồ|chiếm hành lang|sạc xe điện|xe điện trong hành lang|phòng cháy|kiểm định thang|pccc',
  },
  '02/fund': {
    zh: '公积金|提取公积金|公积金贷款|公积金断缴|缴存|租房提取|还房贷|商转公|贷款额度|异地公积金|拆迁[补偿|安置|款|协议]|安置房|回迁|棚改|旧改|老旧小区改造|征收补偿|过渡费|危房|危旧|房屋鉴定|自建房|农房|宅基地',
    en: 'housing fund|provident fund|withdraw my fund|housing provident|relocation|resettlement|demolition compensation|compensation flat|old building renovation|retrofit|condemned|dangerous building|structural survey|self-built|homestead|rebuild my house|house foundation',
    vi: 'quỹ nhà ở|tái định cư|nền tái định cư|đền bù nhà|giải tỏa|nhà nguy hiểm|kiểm định nhà|cải tạo chung cư|chung cư cũ|xây lại nhà|nhà cấp bốn|tiền di dời',
  },
  '03/bus-metro': {
    zh: '公交|公交[车|站|卡|线|司机|专用]|路公交|[0-9]路车|[一|二|三|四|五|六|七|八|九|十]路车|班车|等车|候车|站台|站牌|首末班|末班|首班|班次|发车|甩站|不停站|绕站|线路|改线|加线|延长线|地铁|轻轨|换乘|安检口|闸机|刷卡|乘车码|老年卡|学生卡|月票|城际|高铁|火车|列车|车票|退票|改签|客运站|长途[车|客]|大巴|校车|机场大巴|轮渡|机场|航班|晚点|安检',
    en: "bus|buses|route|line [1|2|3|4|5|6|7|8|9]|number [1|2|3|4|5|6|7|8|9]|bus stop*|bus driver*|timetable*|last bus|first bus|last train|night bus|shuttle|coach|coaches|metro|subway|underground|tram*|train*|platform*|turnstile*|ticket gate*|travel card|transit card|senior card|bus pass|season ticket|transfer station|carriage|commuter*|ferry|terminal|railway|station staff|airport|flight delay*|didn't stop|drove past the stop|interval|frequency",
    vi: 'xe buýt|tuyến|trạm xe|trạm dừng|nhà chờ|bỏ trạm|bỏ bến|chuyến cuối|chuyến đầu|giãn cách|tần suất|vé tháng|vé xe|thẻ xe buýt|phụ xe|lái xe buýt|metro|tàu điện|tàu hỏa|ga|bến xe|xe khách|xe đò|phà|sân bay|chuyến bay|nhà ga|xe đưa rước|lơ xe|nhồi khách',
  },
  '03/parking': {
    zh: '停车|停车[场|费|位|难|楼|收费|泊位|桩|票]|泊位|车位|乱停|违停|违章停车|占[车位|车道|道停]|僵尸车|挪车|堵[住|了|在|]~[车库|门口|出口|大门|我的车]|私装地锁|地锁|收费杆|抬杆|道闸|路边停|临停|充电[桩|车位]|充电站|油车占|咪表|月租车|停满|车库[门|出入|出口|入口]|共享车位|残疾人车位',
    en: 'parking|parked|park* [in|on|across|outside|illegally]|car park*|parking lot|parking space*|parking fee*|parking ticket*|parking meter*|double-park*|double park*|block* my [gate|drive|garage|driveway|car|way|exit]|driveway|garage door|move [his|her|the|their|your] car|move it|abandoned car*|tow*|towed|clamp*|charging [point*|station*|pile*|bay*]|charger bay|disabled bay|barrier arm|permit parking|blue badge|ground lock',
    vi: 'đậu xe|đỗ xe|bãi đậu|bãi đỗ|bãi xe|giữ xe|gửi xe|tiền gửi xe|vé giữ xe|chắn cửa|chắn cổng|chắn lối|bịt đầu hẻm|chặn cổng|chắn gara|dời xe|di dời xe|kéo xe|cẩu xe|dừng đỗ|cấm đỗ|chỗ đậu|trạm sạc|trụ sạc|xe bỏ hoang|hầm giữ xe|đậu trước|đỗ trước cửa',
  },
  '03/hire': {
    zh: '出租车|的士|打车|打的|网约车|顺风车|滴滴|专车|快车|司机[拒载|绕路|绕道|态度|骂|把我赶|半路|不打表|乱收费|多收|抽烟|甩客|挑客|议价]|拒载|绕路|不打表|打表|计价器|一口价|黑车|摩的|代驾|拼车|车费|起步价|丢在[出租|车上]|落在[出租|车上|网约]|租车|共享[单车|电单车|电动车|汽车]|单车[乱|堆|占|坏|押金|还]|还车|调度费|围栏外',
    en: "taxi*|cab|cabs|cabbie|meter|wouldn't use the meter|flat fare|overcharg* for the ride|refused to take|took the long way|long way round|detour*|ride-hail*|ride hail*|rideshare|uber|didi|online car|unlicensed cab*|car hire|hire car|rental car|left my [bag|phone|umbrella] in the|shared bike*|share bike*|bike-share|e-scooter*|dockless|bikes piled|fare|surge|dropped me off|kicked me out of the car|driver threw me",
    vi: 'taxi|xe ôm|xe công nghệ|grab|be|gojek|tài xế|bác tài|từ chối chở|chạy vòng|đi vòng|không bật đồng hồ|cước xe|tiền xe|giá cước|bỏ khách|đuổi xuống xe|xe dù|xe ghép|thuê xe|xe đạp công cộng|để quên trên xe|chặt tiền xe|hủy cuốc|cuốc xe',
  },
  '03/road': {
    zh: '红绿灯|信号灯|黄灯|绿灯[太短|时间]|读秒|倒计时|左转灯|斑马线|人行横道|过街|天桥|地道|隔离栏|护栏|减速带|限速牌|标志牌|标线|车道线|导流|划线|单行|双向|禁行|限行|限高|路口[设|堵|太|没|红]|掉头|左转|直行|早高峰|晚高峰|堵车|拥堵|堵得|堵死|修路|挖路|道路施工|封路|封闭施工|绕行|坑[坑洼洼|洼]|路面[坏|坑|颠]|断头路|开通|拓宽|匝道口|高速[费|收费站|口|服务区]|etc|过路费|通行费|服务区|公路|省道|国道|农村公路|桥面|窄桥',
    en: 'traffic light*|traffic signal*|signal timing|green light|red light|amber|countdown|pedestrian crossing|zebra crossing|crosswalk|crossing|footbridge|underpass|overpass|bridge deck|speed bump*|speed hump*|road marking*|lane marking*|faded lines|road sign*|no entry|one-way|one way|roundabout|junction|turn left|left turn|u-turn*|rush hour|traffic jam*|congest*|gridlock*|tailback*|roadworks|road works|dug up|resurfac*|bypass|ring road|toll*|motorway|expressway|slip road|bike lane*|cycle lane*|cycle path|road closed|closure|diversion|guardrail|mirror at the|convex mirror|height limit|rut*|bumpy',
    vi: 'đèn tín hiệu|đèn giao thông|đèn xanh|đèn đỏ|đèn đếm|vạch sang đường|vạch kẻ|qua đường|cầu vượt|cầu bộ hành|hầm đi bộ|gờ giảm tốc|biển báo|biển cấm|đường một chiều|ngã tư|ngã ba|vòng xoay|giờ cao điểm|kẹt xe|ùn tắc|tắc đường|đào đường|làm đường|sửa đường|rào đường|mặt đường|nhựa đường|trạm thu phí|phí cầu đường|thu phí|cao tốc|quay đầu|rẽ trái|làn đường|làn xe|phân luồng|hướng dẫn giao thông|gương cầu|ổ gà|đường hỏng',
  },
  '03/violation': {
    zh: '闯红灯|闯灯|超速|罚单|罚款单|扣[分|六分|三分|十二分]|违章|违法记录|电子眼|抓拍|申诉|复议|逆行|占用公交车道|公交车道|占用应急|鸣笛|乱鸣|远光灯|飙车|炸街|改装车|超载|大货车[进|走|压]|电动车[逆行|闯|上牌|不戴|乱窜]|外卖骑手|骑手|限行[时间|几点|尾号]|禁货|通行证|新规|酒驾查',
    en: 'speeding|speeders|speed camera*|ran the red|run* red lights|jump* the red|traffic fine*|traffic ticket*|penalty point*|points on my licence|appeal the fine|appeal a ticket|contest*|wrong way|bus lane*|full beam|headlight*|honk*|boy racer*|modified exhaust*|overloaded truck*|heavy trucks|lorries use|delivery rider*|couriers ride|helmet rule*|odd-even|number plate restriction|restricted hours|tail number*',
    vi: 'vượt đèn đỏ|phạt nguội|biên bản phạt|tiền phạt|nộp phạt|trừ điểm|quá tốc độ|bắn tốc độ|camera phạt|khiếu nại phạt|ngược chiều|làn xe buýt|bấm còi|còi|đèn pha|đua xe|nẹt pô|xe quá tải|xe tải chạy|giờ cấm|cấm tải|shipper chạy|mũ bảo hiểm',
  },
  '04/building-noise': {
    zh: '施工[噪|到|扰|的|队|声]|夜间施工|半夜施工|通宵施工|工地|打桩|浇筑|混凝土车|搅拌车|挖掘机|挖机|风镐|电镐|破碎锤|切割|电锯|轰隆|塔吊响|卸钢筋|钢管卸|机器声|打地基|砸墙声|电钻',
    en: 'construction site*|building site*|construction noise|pile driv*|piling|concrete mixer*|pouring concrete|pneumatic|jackhammer*|drill* at|hammering at|excavator*|bulldozer*|cement truck*|unloading steel|night work|working through the night|grinder*|saw*',
    vi: 'công trường|công trình thi công|thi công đêm|thi công ban đêm|thi công|đóng cọc|ép cọc|trộn bê tông|đổ bê tông|máy khoan|máy cắt|máy xúc|khoan cắt|khoan đục|đục phá|xe bồn bê tông|búa máy',
  },
  '04/life-noise': {
    zh: '广场舞|跳操|音响|音箱|低音炮|喇叭[声|太|放|响|喊]|大喇叭|高音喇叭|ktv|唱k|卡拉|唱戏|麻将|打牌声|跳绳|跺脚|拖[桌子|椅子|凳子]|弹珠声|楼上[吵|噪|孩子|天天|每天|跳|脚步]|邻居[吵|家吵|弹琴|唱]|弹[琴|钢琴]|练[琴|鼓|唢呐]|架子鼓|装修噪|酒吧|夜店|清吧|狗叫|狗一直叫|犬吠|鸡叫|公鸡|打鸣|叫卖声|促销喇叭|校园广播|铃声|空调外机[响|噪|声|嗡]|外机|水泵[响|噪]|变压器[响|噪|嗡]|嗡嗡|低频|震动|震得|扰民|噪音|噪声|吵得|吵死|睡不[着|好]|没法睡|分贝|鞭炮声|唢呐|吹吹打打',
    en: "noise|noisy|square danc*|dancing in the square|loudspeaker*|speaker*|subwoofer|bass|karaoke|nightclub|club|pub|bar downstairs|live music|band practice|piano|drums|trumpet|upstairs [kids|children|stomp*|jump*]|stomp*|footsteps|running around upstairs|drag* furniture|mah-jong|mahjong|barking|barks|rooster|crowing|can't sleep|cannot sleep|can't get to sleep|keeps us awake|keeps me awake|kept awake|sleepless|decibel*|hum|humming|buzz at night|vibrat*|compressor|outdoor unit|fan unit|engine revving|party every|loud music|loud",
    vi: 'tiếng ồn|ồn ào|ồn quá|ồn|karaoke|loa kéo|loa kẹo kéo|loa|hát hò|nhạc sống|nhạc to|mở nhạc|quán bar|vũ trường|nhậu nhẹt|đánh bài|mạt chược|chó sủa|gà gáy|tập đàn|đánh trống|kèn đám ma|chạy nhảy|giậm chân|kéo bàn ghế|cục nóng|máy lạnh kêu|máy bơm kêu|rung|ù ù|mất ngủ|không ngủ được|không ai ngủ|decibel|khiêu vũ|tập thể dục|hàng xóm ồn',
  },
  '04/smell-smoke': {
    zh: '油烟|烧烤烟|排烟|烟道|抽油烟|排烟口|饭店[油烟|排|的烟|味]|呛人的油|异味|臭气|恶臭|臭味|臭烘烘|一股[怪|臭|腥|酸|化工|塑料|馊]味|塑料味|橡胶味|油漆味|喷漆|胶水味|垃圾[臭|味|站臭]|猪粪|养[猪场|殖场|鸡场]|粪[臭|坑|水|便]|沤|腥臭|焚烧|烧[垃圾|秸秆|塑料|树叶|轮胎|荒]|冒黑烟的烟囱|烟囱|废气|尾气|粉尘|扬尘|灰尘|煤灰|雾霾|灰大|满屋灰|石灰|打磨|喷涂|不开窗|开窗|开不了窗|不敢开窗',
    en: 'cooking fumes|kitchen fumes|grease|greasy|extractor|exhaust vent|restaurant smoke|barbecue smoke|smell* from the|smell* of [paint|plastic|glue|rubber|sewage|manure|rubbish|burnt plastic]|stench|stink*|odour*|odor*|foul|reek*|rotten smell|pig farm|chicken farm|farm smell|manure|slurry|burn* [rubbish|leaves|plastic|straw|tyres|garbage|trash|stubble]|bonfire*|chimney*|soot|dust|dusty|smog|haze|air quality|emission*|paint fumes|spray booth|open the window*|open our windows|windows shut',
    vi: 'khói bếp|khói quán|khói nướng|khói thịt|mùi hôi|hôi thối|mùi thối|nồng nặc|mùi sơn|mùi nhựa|mùi keo|mùi phân|chuồng heo|trại heo|trại gà|chăn nuôi|đốt rác|đốt rơm|đốt nhựa|đốt lá|đốt đồng|ống khói|khí thải|bụi|bụi mịn|bụi xi măng|không khí|mở cửa sổ|không dám mở cửa|xả khói|mùi khó chịu|hôi quá|hút mùi',
  },
  '04/water-land': {
    zh: '河[水|道|里|边|面|涌|沟|岸]|小河|水沟|水塘|鱼塘|黑臭|黑水|污水|脏水|排污|排[放|水口|到河|进河]|偷排|直排|死鱼|漂着|浮萍|蓝藻|水葫芦|油花|油膜|泡沫|白沫|红水|绿水|废水|井水[发|有|变]|地下水|取水口|水源[地|]|农田|土地污染|土壤|偷倒|倾倒|固废|危废|废渣|淤泥|渗滤液|填埋|填埋场|焚烧厂|化工[厂|园]|电镀|印染|皮革|砖厂|石材厂|采石|挖沙|偷沙|采砂|砍伐|湿地|候鸟|野生|捕鸟|电鱼|毒鱼|禁渔|环评|环保[局|督察]|光污染|辐射|基站|变电站',
    en: 'river*|stream|brook|creek|canal|pond|lake|ditch|black water|dead fish|fish are dying|fish floating|foam*|scum|oily film|oil slick|algae|water has turned|turned black|turned red|turned green|discharg*|outfall|effluent|sewage|waste water|wastewater|dump* waste|dump* chemicals|industrial waste|landfill|leachate|incinerator|well water|groundwater|soil|farmland|quarry|sand dredg*|logging|wetland*|migratory|wild birds|bird nets|electrofish*|poach*|environment*|pollut*|light pollution|radiation|phone mast|base station|plant waste|tannery|dye works|chemical park',
    vi: 'nước thải|xả thải|xả nước|xả trộm|sông|kênh|rạch|mương|ao hồ|suối|nước đen|nước đỏ|nước đổi màu|cá chết|bọt trắng|váng dầu|lục bình|tảo|giếng|nước ngầm|ô nhiễm|chất thải|đổ chất thải|đổ trộm|bãi chôn|lò đốt|nhà máy|khu công nghiệp|xưởng|lò gạch|mỏ đá|khai thác cát|hút cát|bẫy chim|chích điện|rừng|môi trường|bức xạ|trạm phát sóng|đánh giá tác động|bùn thải',
  },
  '05/water': {
    zh: '停水|没水|断水|来水|缺水|水压|水小|水流[小|细]|自来水|水质|水[发|变|是][黄|黑|白|红|浑]|黄水|浑水|水里有[沙|泥|虫|味|杂质]|漂白粉味|氯味|水管[爆|漏|破|冻|裂]|爆管|爆[了|裂]~水管|管网|漏水点|水表|水费|阶梯水价|二次供水|水箱|加压泵|水泵坏|用水|供水|水厂|水务|水司|冻住|防冻|水龙头|消火栓漏|检修停水|送水车|接水',
    en: 'no water|without water|water [is off|off|pressure|supply|bill*|meter*|main*|company|board|cut|tank*|pump|outage|quality|rate*]|tap water|taps|tap|brown water|yellow water|cloudy water|rusty water|milky|chlorine taste|burst pipe*|burst main|pipe* burst|pipe* froze*|frozen pipe*|frozen|leaking main|leak in the road|water spurt*|gushing onto the road|trickle|water back on|water come back|water truck|standpipe',
    vi: 'mất nước|cúp nước|cắt nước|nước yếu|nước chảy yếu|áp lực nước|nước máy|nước đục|nước vàng|nước bẩn|nước có mùi|nước phèn|vỡ ống|vỡ ống nước|bể ống|ống nước vỡ|ống nước bể|rò rỉ nước|đồng hồ nước|tiền nước|hóa đơn nước|công ty nước|cấp nước|nước sạch|bể nước|bồn nước|máy bơm|có nước lại|xe bồn nước|nước sinh hoạt',
  },
  '05/power': {
    zh: '停电|没电|断电|来电|跳闸|电压[低|不稳|高]|忽明忽暗|一闪一闪|灯闪|电费|电表|抄表|阶梯电价|峰谷|充电电价|电价|供电[局|所|公司|站]|电力[公司|抢修|局]|国家电网|南方电网|增容|变压器[小|负荷|扩|坏]|限电|错峰|计划停电|检修停电|抢修|电缆[坏|故障|被挖]|空开|欠费停电|预付费|电卡|光伏|并网|复电|送电|通电|用电',
    en: 'no power|power [cut*|outage*|is out|is off|went out|failure|company|bill*|back on|supply|restored|line maintenance]|without power|electricity [bill*|meter*|company|price|rate*|supply|is out|off|cut]|electric bill|electric meter|blackout|brownout|flicker*|voltage|tripping|trips the|trip* every|breaker trips|kilowatt*|kwh|tariff|peak rate|prepaid meter|reconnect*|substation|planned outage|transformer overload*|overload*|solar panel*|grid',
    vi: 'mất điện|cúp điện|cắt điện|nhảy cầu dao|nhảy aptomat|điện yếu|điện chập chờn|điện áp|tiền điện|hóa đơn điện|giá điện|công tơ|đồng hồ điện|điện lực|chi nhánh điện|bậc thang|quá tải|sửa điện|đóng điện|có điện lại|kéo điện|lắp công tơ|trạm biến áp quá tải|điện mặt trời|lịch cúp điện|ngắt điện',
  },
  '05/gas-heat': {
    zh: '停气|没气|通气|燃气[费|表|公司|卡|充值|安检|开户|改造|缴费|涨价|软管更换|点火|灶打不着]|煤气费|煤气表|天然气[费|表|价|公司|开户|安装|缴费|涨]|气费|气表|换气|送气|供[暖|热]|暖气[不热|费|片|管|没|才|只有]|不热|地暖|热力[公司|站]|室温|才[十|1][0-9一二三四五六七八九]度|只有[十|1][一二三四五六七八九0-9]度|取暖|采暖|停暖|来暖|热水[没|供应]|换热站|报停|温度不达标|测温|冻得',
    en: "gas [bill*|meter*|company|supply|card|off|is off|top-up|connection|inspection|price|account]|no gas|heating|heating [is|bill*|fee|season|company|pipe*]|radiator*|underfloor|lukewarm|stone cold|freezing flat|cold flat|degrees inside|degrees in the|only fourteen|only fifteen|only sixteen|hot water|district heat*|boiler room|thermostat|hob won't|room temperature",
    vi: 'cúp ga|mất ga|khí đốt|tiền ga|đồng hồ ga|công ty ga|ga đường ống|đổi bình|lò sưởi|sưởi ấm|hệ thống sưởi|không nóng|nước nóng|nhiệt độ phòng|máy sưởi|lạnh ngắt|cấp nhiệt|sưởi',
  },
  '05/net': {
    zh: '宽带|断网|没网|网速|光猫|路由|光纤|信号[差|弱|不好|没]|手机没信号|5g|流量费|话费|套餐|移动公司|电信公司|联通公司|携号转网|有线电视|机顶盒|电话线|固话',
    en: 'broadband|internet [is|down|outage|slow|provider]|wifi|wi-fi|router|fibre|fiber|mobile signal|no signal|reception|phone bill|data plan|tariff plan|landline|cable tv|set-top|telecom company|number porting',
    vi: 'mạng chậm|mất mạng|rớt mạng|wifi|cáp quang|internet|nhà mạng|sóng yếu|mất sóng|cước điện thoại|gói cước|truyền hình cáp|điện thoại bàn|chuyển mạng',
  },
  '06/refund': {
    zh: '退[款|货|钱|费|定金|押金|卡|票|课]|不给退|不退|拒绝退|七天无理由|退一赔三|假一赔|三包|保修|维修收费|售后|质量问题|坏了不|换货|商家|店[家|主|老板|员]|卖家|客服|消费[者|纠纷|陷阱|投诉]|12315|消协|霸王条款|强买|强制消费|诱导消费|捆绑|默认勾选|自动续费|扣费|二手车|4s|调表|事故车|婚纱|婚庆|影楼|旅行社|旅游团|导游|购物团|酒店[不退|取消|加价]|机票|景区|门票|快递[丢|损|坏|放|不送|员|公司|驿站]|驿站|包裹丢|搬家公司|家政|保姆公司|月嫂公司|开锁[收费|要价|师傅]|维修师傅|装修公司|干洗|美发|烫|染发|美容|医美|纹|健身房|瑜伽|游泳馆|培训卡|洗车卡|理发店卡',
    en: "refund*|money back|give me my money|won't refund|refuse* to refund|return* it|exchange it|warranty|guarantee|repair shop|broke after|stopped working|faulty|defective|merchant*|shopkeeper|seller|customer service|consumer*|consumer rights|receipt|no receipt|unfair terms|auto-renew*|subscription|charged me|charged twice|double charged|overcharg*|used car|car dealer*|dealership|odometer|mileage|travel agen*|tour guide|tour group|hotel [booking|refused|charged]|booking|cancel* fee|parcel lost|lost parcel|courier|moving company|removal*|locksmith charged|cleaning company|dry clean*|hairdresser*|salon|perm|dyed|beauty|gym|yoga|wedding photo*|furniture|sofa|appliance|washing machine|fridge|phone case|second-hand|secondhand|reconditioned|refurbished",
    vi: 'hoàn tiền|trả lại tiền|trả hàng|đổi trả|không chịu đổi|không cho trả|bảo hành|từ chối bảo hành|hàng lỗi|bị lỗi|hỏng sau|cửa hàng|chủ tiệm|người bán|bán hàng|khách hàng|người tiêu dùng|chăm sóc khách|tự động gia hạn|trừ tiền|tính tiền|tính thêm|phụ thu|xe cũ|mua xe|công ty du lịch|tour|hướng dẫn viên|khách sạn|đặt phòng|hủy phòng|hủy tour|bưu kiện thất lạc|giao hàng|đơn hàng|chuyển nhà|giặt ủi|làm tóc|uốn|nhuộm|thẩm mỹ|spa|gym|yoga|ảnh cưới|tủ lạnh|máy giặt|máy lạnh|điện máy|tivi|hàng tân trang|thợ khóa',
  },
  '06/food': {
    zh: '食品[安全|卫生|店]|过期[的|食品|牛奶|酸奶|面包|饮料|药]|保质期|生产日期|变质|发霉|馊|酸了|臭了的肉|虫子|苍蝇在|头发丝|吃出|钢丝球|吃坏|拉肚子|食物中毒|上吐下泻|后厨|厨房脏|健康证|餐具|一次性|外卖[里|吃|商家|店|餐]|火锅店|奶茶|早餐店|烧烤店|食堂外包|小作坊|黑作坊|地沟油|老油|僵尸肉|病死猪|注水|农药残留|添加剂|色素|三无食品|保健品|假酒|散装酒|桶装水|进口食品|烘焙|蛋糕店|麻辣烫|菜市场|肉摊|鱼贩',
    en: 'expired|out of date|past its date|use-by|sell-by|best before|mouldy|moldy|spoiled|spoilt|gone off|sour|maggot*|worm*|fly in|hair in|cockroach in|insect in|foreign object|metal in my|food poisoning|stomach ache after|diarrhoea after|got sick after eating|sick after|raw chicken|undercooked|dirty kitchen|kitchen filthy|health certificate|food hygiene|takeaway|take-away|restaurant*|diner|canteen caterer|noodle*|hotpot|dumpling*|bubble tea|bakery|butcher*|gutter oil|reused oil|additive*|dye in|supplement*|health product*|fake alcohol|fake liquor|bottled water|unlicensed kitchen|workshop making|wet market|fishmonger',
    vi: 'an toàn thực phẩm|thực phẩm|hết hạn|quá hạn|hết đát|ôi|thiu|ôi thiu|có giòi|giòi|con gián|sợi tóc|tóc trong|dị vật trong|đau bụng sau|ngộ độc|tiêu chảy|bếp bẩn|nhà bếp|quán ăn|quán cơm|cơm hộp|đồ ăn|bún|phở|trà sữa|bánh mì|tiệm bánh|thịt heo|thịt bẩn|heo bệnh|hóa chất trong|hàn the|phẩm màu|rượu giả|rượu lậu|thực phẩm chức năng|nước đóng bình|chợ|sạp thịt|sạp cá|mất vệ sinh thực phẩm|đồ hộp',
  },
  '06/fake-price': {
    zh: '假[货|冒|烟|酒|药|鞋|包|名牌|茶叶|口罩|化妆品|种子|化肥|发票]|冒牌|仿[品|冒]|高仿|山寨|翻新机|翻新|以次充好|掺假|三无|没有厂名|虚假[宣传|广告|促销|标]|夸大|包治百病|涨价|哄抬|乱涨|天价|宰客|宰人|价格[欺诈|虚高|不符|标签]|明码标价|不标价|标价|先涨后降|缺斤|短两|少秤|不够秤|秤[不准|有问题]|电子秤|计量|加油[站|机]|油枪|油品|散称|茶位费|餐具费|最低消费|开瓶费|停车乱收|票贩|倒票|黄牛票|种子|化肥|农资|农药假|鞭炮店|烟花店',
    en: 'fake|fakes|counterfeit*|knock-off*|knockoff*|imitation|replica|pirated|adulterat*|not genuine|not authentic|mislabel*|false advert*|misleading advert*|miracle cure|price goug*|gouging|jack* up the price*|hiked|rip-off|ripped off|price tag|no prices|labelled price|short weight|underweight|short-changed|scales|rigged scale*|petrol pump*|gas pump*|pump short*|minimum spend|corkage|hidden charge*|cover charge|scalper*|tout*|resold tickets|seeds|fertili*|cigarettes|liquor|unlicensed shop|no licence shop|business without',
    vi: 'hàng giả|hàng nhái|hàng dỏm|hàng dởm|giả mạo|thuốc lá giả|rượu giả|mỹ phẩm giả|không nguồn gốc|không rõ nguồn gốc|quảng cáo sai|quảng cáo láo|quảng cáo lố|nâng giá|tăng giá|chặt chém|giá trên trời|niêm yết|không niêm yết|thách giá|cân thiếu|cân điêu|thiếu ký|cân gian|cây xăng|bơm xăng|bơm thiếu|phụ phí|vé chợ đen|phe vé|phân bón giả|hạt giống|đầu cơ|găm hàng',
  },
  '06/online-prepaid': {
    zh: '网购|网上买|网店|淘宝|京东|拼多多|闲鱼|抖音[买|下单]|直播间|主播[卖|带货|推荐]|带货|下单|发货|不发货|虚假发货|快递|平台[不管|客服|介入|扣]|差评|好评返|代购|海淘|团购|套餐券|代金券|优惠券|会员|年卡|月卡|充[了|值|卡]|储值|预付[卡|费|款]|办[了|]~卡|卡里[还|的钱|余额]|跑路|关门|闭店|人去楼空|老板失联|倒闭|转让不|换老板|游戏充值|未成年充值|打赏|账号被封|手游|预售|盲盒|尾款|特种设备|压力容器|锅炉[检|证]|游乐[设施|场设备]|叉车证',
    en: "online order|ordered online|bought online|online shop*|web shop|marketplace|livestream* seller|live stream shop*|livestream*|haven't shipped|never shipped|never arrived|never delivered|not delivered|tracking number|platform won't|platform refuses|bad review|voucher*|coupon*|group deal|gift card|prepaid card|pre-paid|prepaid|top-up card|topped up|membership*|annual pass|yearly card|paid for a year|closed overnight|shut overnight|went bust|gone out of business|closed down|vanished owner|in-game|game top-up|game purchase*|minor spent|tipping streamers|blind box*|pre-order*|amusement ride inspection|special equipment",
    vi: 'mua online|mua trên mạng|mua qua mạng|shopee|lazada|tiki|sendo|livestream|đặt hàng|không giao|không giao hàng|giao sai|giao nhầm|hàng không đúng|sàn thương mại|đánh giá xấu|voucher|phiếu|mã giảm giá|thẻ thành viên|thẻ tập|gói tập|nạp thẻ|đóng cửa bỏ trốn|bỏ trốn|ôm tiền|phá sản|đóng cửa|dẹp tiệm|nạp game|thẻ trả trước|trả trước|mua combo|thẻ hội viên|cọc hàng',
  },
} as const satisfies Record<string, TermSet>;
