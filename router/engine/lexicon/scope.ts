import type { TermSet } from './term-set';

/** Words that say how a danger is meant: denied, over, long ago, supposed, told, invented, asked about, or now. */
export const SCOPE = {
  negation: {
    zh: '没[有|人|]|没看[见|到]|没发现|没闻到|并没[有|]|不是|并不是|不算|不会|不用|无需|并非|未[发生|发现|见|]|无人|别|不要|不存在|没啥|没什么|从[没|不]|毫无|不怕|避免|防止|以防|以免|免得|谨防|预防|防|严禁|禁止|差点[儿|]|险些|不至于|谈不上|不打算|杜绝|没再|不再|又不是',
    en: "no|not|isn't|isnt|wasn't|wasnt|aren't|weren't|nobody|no one|noone|none|never|without|didn't|didnt|doesn't|doesnt|don't|dont|hasn't|haven't|there's no|prevent*|avoid*|in case of|nothing|neither|nor|free of|almost|nearly|won't|wouldn't|can't be|no longer|any more|rather than|instead of",
    vi: 'không|không có|không phải|chẳng|chưa|không ai|không bị|đừng|phòng|phòng ngừa|tránh|không còn|suýt|chẳng có|không hề|chứ không|phòng chống|ngăn ngừa|hông|hok|suýt nữa|khỏi',
  },
  resolved: {
    zh: '[已|已经|早|都|后来|刚]~[灭|扑灭|熄|解决|处理|好了|找到|救出|救上|脱险|没事|抓[到|住|了]|解除|修好|关[了|上|掉]|送走|送[到|去|往]医院|走了|回来了|停了|控制住|出院]|扑灭|灭了|灭掉|虚惊|误会|误报|误[触|响|认]|[人|现在|都]没事|没事[了|儿|啦]|不用[来|派|出警|管|处理]|不需要[出警|派|来]|解除[了|]|找到了|找着了|自己[回来|好了|走了]|和解|私了|撤[案|警|销]|取消报警|平安|平息|出来了|救上来了|醒了|醒过来|已脱险|搞错了|弄错|看错|听错|原来是|结果是|是[假的|烧烤|蒸汽|水汽|水蒸气|烟花|鞭炮|做饭]|玩具|恢复|消了|散了|缓过来|结案|判了|赔了',
    en: "put out|already out|is out now|fire is out|went out|extinguished|false alarm|resolved|[everyone is|everybody is|we are|we're|he is|she is|he's|she's|all|im|i'm|they are|they're|is] [fine|ok|okay|safe] now|safe now|fine now|ok now|okay now|nobody was hurt|no one was hurt|no injur*|found him|found her|found them|was found|been found|came home|came back|under control|no need|never mind|nevermind|cancel*|turned out to be|turns out|it was just|it was only|just a misunderstanding|misunderstanding|mistake|already left|left already|was arrested|been arrested|caught him|got rescued|was rescued|been rescued|over now|it's over|recovered|is back|all clear|toy|prop|fixed|settled|barbecue|bbq|steam|firework*|discharged",
    vi: 'đã dập|dập tắt|tắt rồi|đã tắt|dập được|dập xong|báo nhầm|nhầm|hiểu lầm|hiểu nhầm|báo động giả|đã ổn|ổn rồi|không sao|tìm thấy rồi|đã tìm thấy|tìm được rồi|đã về|về rồi|về nhà rồi|đã xong|xong rồi|đã giải quyết|đã bắt|bắt được rồi|đã cứu|cứu được rồi|an toàn rồi|đã an toàn|hóa ra|hết rồi|qua rồi|khỏi cần|không cần|đồ chơi|nướng thịt|pháo hoa|khỏe rồi|đã tỉnh|tỉnh lại|thoát ra rồi|ra được rồi|đã hết|sửa xong|đã sửa|xuất viện|khống chế được|hòa giải|hủy báo',
  },
  past: {
    zh: '去年|前年|上[个|]月|上[个|]周|上[个|]星期|上[个|]礼拜|上回|前[几|两|些|阵]天|前[几|两|些]年|前[一|]阵|前[一|]段|大前天|几年前|多年前|[一|两|三|四|五|六|十|几|半|好几|二十]~[年|个月|天|周|星期|礼拜][前|之前|以前]|以前|从前|曾[经|]|当年|当时|当初|那[年|次|天|时候|会儿|场]|小时候|之前|过去|早些年|年初|年前|上学期|上半年|一直以来|历史上|第[一|二|三]次|[3|4|5|6|7|8|9|一|二|三|四|五|六|七|八|九|十|十一|十二|0]月[份|]|零[几|0]年|两千年|昨[天|晚|日|夜]|前[天|晚]',
    en: 'last [year|month|week|summer|winter|night|monday|tuesday|wednesday|thursday|friday|saturday|sunday|spring|autumn|fall|time|weekend]|years ago|year ago|months ago|month ago|weeks ago|week ago|days ago|yesterday|used to|once|back in|in the past|previous*|when i was|earlier this [year|month|week]|long ago|a while ago|formerly|had been|the other day|two years|in january|in february|in march|in april|in may|in june|in july|in august|in september|in october|in november|in december|in 20*|in 19*|ago|day before|since last',
    vi: 'năm ngoái|năm trước|tháng trước|tuần trước|hôm trước|hôm kia|bữa trước|bữa kia|ngày trước|hồi trước|hồi xưa|trước đây|trước kia|ngày xưa|đã từng|từng|hồi đó|lúc đó|lúc trước|hồi năm|hôm qua|tối qua|đêm qua|mấy năm trước|mấy tháng trước|năm xưa|đợt trước|lần trước|hồi nhỏ|hồi tháng|hồi tết|chủ nhật trước|vừa rồi năm|cách đây|dạo trước|trước ngày|tháng rồi|tuần rồi',
  },
  now: {
    zh: '现在|正在|正[打|烧|砍|拿|撬|往|砸|在|朝|被|冒|着|流|抢|撞|踹|堵|跟]|此刻|这会[儿|]|刚[才|刚|]|马上|立刻|眼下|还在|又在|目前|快要|[几|五|十|两|三|二]~分钟|突然|忽然|一直在|快[来|点|不行]|眼看|赶紧|赶快|今[天|晚|早|夜]|来不及|越来越|就在|在~[呢|着]|又[来|打|开始]',
    en: 'right now|now|currently|at the moment|happening|just now|just happened|this moment|still|is happening|suddenly|minutes ago|as we speak|hurry|again|keeps|getting worse|about to|tonight|today|this morning|any second|any minute|quick*',
    vi: 'đang|bây giờ|ngay|hiện giờ|hiện tại|vừa mới|vừa|mới|lúc này|tự nhiên|đột nhiên|vẫn còn|vẫn|lại|gấp|bỗng|sắp|hôm nay|tối nay|giờ|nhanh|liền|mau|bất ngờ|nãy',
  },
  conditional: {
    zh: '如果|要是|万一|假如|假设|若|倘若|一旦|遇[到|上]|碰[到|上]|发生~[怎么|如何|该]|的话|会不会|会不|有没有可能|迟早|早晚|容易|怕|担心|隐患|可能会|以免|危险|哪天|总有一天|将来|以后|出了[事|人命|问题]谁|谁负责|等到|非得|难道要|非要等',
    en: 'if|in case|what if|suppose|should there be|might|could|would|hypothetical*|worried|worry|afraid|risk|hazard*|potential*|possib*|someday|one day|eventually|before someone|until someone|before somebody|waiting to happen|sooner or later|someone will|going to get|could get|could have|may|just in case',
    vi: 'nếu|lỡ|giả sử|nhỡ|chẳng may|trong trường hợp|khi gặp|có thể|lo|sợ|nguy cơ|tiềm ẩn|e rằng|một ngày nào|kẻo|ngộ nhỡ|sớm muộn|ai chịu|dễ|lỡ như|nếu như|lo lắng|sẽ có ngày|mai mốt|phải chờ',
  },
  asking: {
    zh: '咨询|请问|想问|问[一下|问|下|个]|了解[一下|]|怎么[办理|申请|赔|处理|投诉|举报|索赔|报名|开|办|报销|认定|算|查|走|写|交|领|买|预防|做|补]|如何|能不能告诉|流程|手续|政策|规定|标准|条件|材料|有没有~[规定|政策|补贴|培训|课]|需要什么|是否|属于|归谁管|管不管|哪个部门|进展|进度|结果|证明|备案|审批|办证|多少钱|怎么报|补办|理赔|赔偿|保险|建议|希望~[增加|加强|安排|组织]|培训|宣传|讲座|知识|演练|检查|科普|学习|课程|多长时间|几天|电话[是多少|多少]|地址在哪|几点',
    en: "how do i [apply|register|claim|report|get a|renew|file|request|find out|sign up|become|check]|i would like to [know|ask]|i'd like to [know|ask]|i want to [know|ask]|wondering|question about|information about|inquir*|enquir*|procedure|policy|policies|requirements|documents|application|apply for|insurance|training|course|certificate|license|licence|permit|regulation*|suggest*|propose|campaign|awareness|workshop|lecture|inspection*|what are the rules|which department|who is responsible|progress|status|case number|compensation|claim|how much|what documents|is there a|are there any|do i need|can you tell me|could you tell me|what should i do if|how long|subsid*|drill|class|seminar|feedback|follow up|following up",
    vi: 'cho hỏi|xin hỏi|hỏi về|muốn hỏi|tư vấn|thủ tục|quy định|chính sách|giấy tờ|hồ sơ|đăng ký|bảo hiểm|tập huấn|đào tạo|lớp học|tuyên truyền|kiểm tra|làm thế nào để|như thế nào|bồi thường|trợ cấp|đề nghị|góp ý|kiến nghị|ở đâu|cần gì|cần những gì|mức phạt|xử phạt|tiến độ|kết quả|bao lâu|diễn tập|khóa học|làm sao để|phải làm gì nếu|hướng dẫn|chứng nhận|giấy phép|phản ánh|bao nhiêu tiền|mấy giờ|xin phép|cơ quan nào|muốn biết|giải đáp',
  },
  fiction: {
    zh: '电影[里|]|电视[剧|里|上]|[看|刷|读]~[剧|片|小说|新闻|视频|帖子|动漫|直播]|小说|剧本[杀|]|游戏|打[游戏|王者|吃鸡]|副本|动画片|新闻[里|说|上|报道]|报道|网上[说|看|传|看到|流传|有人说]|朋友圈[看|说|传|都在]|抖音|快手|微博[上|说|看]|短视频|热搜|听[说|人说|别人说|邻居说|同事说]|据说|传[言|闻]|谣[言|传]|是不是真的|真的假的|做梦|梦[见|到|里]|拍[戏|电影|摄|片]|剧组|演[戏|的|员|出|习|练]|节目|纪录片|书[里|上]|歌词|段子|表演|舞台剧|话剧|密室|鬼屋|道具|彩排|特效|主题[公园|乐园]|故事|历史|作文|论文|狼人杀|枪战[游戏|片]|真人cs|漫画|广播剧|晚会|综艺',
    en: 'movie*|film|films|tv|tv show|series|episode|novel|book|video game|game|games|gaming|news|on the news|article|newspaper|online that|on the internet|facebook|tiktok|youtube|twitter|instagram|i heard that|heard a rumor|heard a rumour|rumor*|rumour*|dream*|nightmare|play|theatre|theater|stage|rehears*|documentary|podcast|story|actor|actors|shooting a [film|movie|scene]|filming|haunted house|escape room|cosplay|halloween|comic*|drill|exercise|simulation|script|is it true|trailer|essay|song|lyrics|history|museum|paintball|airsoft|laser tag',
    vi: 'phim|trong phim|trên phim|tivi|tv|truyện|tiểu thuyết|trò chơi|game|chơi game|tin tức|báo đăng|báo nói|đọc báo|trên mạng|mạng xã hội|facebook|tiktok|youtube|zalo|nghe nói|nghe đồn|tin đồn|đồn|mơ thấy|giấc mơ|nằm mơ|đóng phim|quay phim|diễn viên|kịch|sân khấu|diễn tập|tập trận|có thật không|có đúng không|thời sự|chương trình|bài báo|clip|kể chuyện|vở kịch|nhà ma|hóa trang|bài hát|tiểu phẩm|đoàn phim|thực tập|phóng sự|video',
  },
  drill: {
    zh: '[演习|演练]|[测试|试]~[报警|系统|电话|线路|一下]|这是测试|测试[电话|来电|信号]|联调|模拟[报警|来电|演练|火灾|测试]|通信测试',
    en: 'this is a drill|drill|this is a test|test call|testing the|exercise exercise|system test|line test|training exercise|test only',
    vi: 'diễn tập|đây là diễn tập|kiểm tra đường dây|thử máy|gọi thử|test hệ thống|tình huống giả định|thử nghiệm|cuộc gọi thử|bài tập tình huống',
  },
  real: {
    zh: '不是~[演习|演练|玩笑|开玩笑|演戏|测试|拍戏|拍电影|游戏|做梦|闹着玩]|不是开玩笑|真的[着火|有人|出事|快|不行|要]|是真的|真[着|起]火|没[有|]开玩笑|没跟你~玩笑|不是骗',
    en: "not a [drill|joke|prank|game|movie|film|test|dream]|no drill|no joke|isn't a [drill|joke|game|movie]|i'm not joking|im not joking|not kidding|not joking|not making this up|this is real|for real|i'm serious|im serious|seriously",
    vi: 'không phải diễn tập|không phải đùa|không đùa|không giỡn|thật đó|thật sự|có thật|là thật|không phải phim|không phải thử|nghiêm túc|cháy thật|không phải trò đùa|hổng phải giỡn',
  },
} as const satisfies Record<string, TermSet>;
