/**
 * What the passwords that everybody tries first are made of, in lower case: the words, names, keyboard walks, dates and
 * pinyin of the well-known lists. A list of whole passwords of twelve characters would miss every one with a different
 * year behind it.
 */
export const COMMON_PARTS: readonly string[] = [
  // words
  ...'password passwd passwort passw0rd pass word secret login signin logon welcome letmein open opensesame access'.split(
    ' ',
  ),
  ...'admin administrator root super superuser system sysadmin user guest default test testing temp demo sample'.split(
    ' ',
  ),
  ...'master manager operator service support office company team group server client database oracle mysql'.split(' '),
  ...'postgres redis docker linux ubuntu windows microsoft google apple android iphone samsung huawei xiaomi'.split(
    ' ',
  ),
  ...'tencent alibaba taobao alipay wechat weixin baidu facebook twitter youtube internet computer laptop'.split(' '),
  ...'changeme change please qazxsw trustno1 whatever nothing freedom forever always never hello hallo hola'.split(' '),
  ...'iloveyou loveyou lovely love lover lovers baby babygirl honey sweet sweety angel princess prince queen'.split(
    ' ',
  ),
  ...'king dragon monkey tiger lion eagle wolf shark panther falcon phoenix pony kitty kitten cat puppy dog'.split(' '),
  ...'football soccer baseball basketball hockey tennis golf sport player gamer games pokemon pikachu minecraft'.split(
    ' ',
  ),
  ...'starwars matrix batman superman spiderman ironman hunter ranger killer ninja samurai pirate soldier'.split(' '),
  ...'summer winter spring autumn sunday monday tuesday wednesday thursday friday saturday january february'.split(' '),
  ...'march april june july august september october november december morning evening night sunshine sunny'.split(' '),
  ...'moonlight rainbow flower flowers butterfly diamond crystal silver golden gold money dollar rich lucky'.split(' '),
  ...'happy smile friend friends family mother father mommy daddy sister brother jesus christ heaven church'.split(' '),
  ...'chocolate cookie cookies coffee banana orange apple cherry pepper ginger cheese pizza summertime'.split(' '),
  ...'blue green yellow purple black white orange cool hot sexy fuck shit asshole bitch pussy'.split(' '),
  ...'china beijing shanghai guangzhou shenzhen chengdu hangzhou wuhan nanjing tianjin chongqing xian suzhou'.split(
    ' ',
  ),
  ...'vietnam hanoi saigon hochiminh america london paris berlin tokyo newyork'.split(' '),
  ...'hotline police emergency government city municipal dispatch callcenter callcentre callback calltaker seat'.split(
    ' ',
  ),
  ...'supervisor auditor department portal telephony messages public security bureau'.split(' '),
  // names
  ...'michael jordan michelle jennifer jessica ashley daniel andrew joshua matthew anthony robert thomas charlie'.split(
    ' ',
  ),
  ...'george william richard jackson nicole hannah amanda samantha maggie buster cooper harley mustang ferrari'.split(
    ' ',
  ),
  ...'porsche mercedes chelsea arsenal liverpool barcelona madrid manchester ronaldo messi lakers yankees'.split(' '),
  // pinyin and what is typed for its sound
  ...'woaini woaini1314 aini wosni woshi nihao nihaoma zhongguo zhonghua beijing tiananmen laopo laogong baobao'.split(
    ' ',
  ),
  ...'baobei xiaoming xiaohong xiaohua xiaolong wangwei zhangwei liwei wangfang lina liuyang chenjie mima'.split(' '),
  ...'denglu guanliyuan yonghu ceshi kefu rexian jingcha gongan zhengfu shizhang shiming fuwu zhibanzhang zuoxi'.split(
    ' ',
  ),
  ...'xinxin tiantian meimei gege jiejie dage laoda shuai meinv kuaile xingfu pingan facai gongxi'.split(' '),
  // Vietnamese
  ...'matkhau quantri xinchao anhyeuem emyeuanh yeuem yeuanh nguyen tranvan vietnam canhsat khancap dichvu'.split(' '),
  // keyboard walks
  ...'qwertyuiop qwertyuio qwertyui qwerty qwert qwer asdfghjkl asdfgh asdfg asdf zxcvbnm zxcvbn zxcvb zxcv'.split(' '),
  ...'qazwsxedc qazwsx 1qaz2wsx3edc 1qaz2wsx 1qaz 2wsx 3edc 4rfv 5tgb 6yhn 7ujm 8ik, 1q2w3e4r5t6y 1q2w3e4r 1q2w3e'.split(
    ' ',
  ),
  ...'q1w2e3r4t5 q1w2e3r4 q1w2e3 q1w2 zaq12wsx zaq1 xsw2 cde3 poiuy lkjh mnbvc azerty qwertz wasd'.split(' '),
  // numbers that mean something
  ...'5201314 1314520 520520 521521 1314 147258369 147258 258369 159753 159357 741852963 741852 963852 789456'.split(
    ' ',
  ),
  ...'456123 112233 332211 121212 131313 123123 456456 101010 007007 12345 12306 12315 12110 110120'.split(' '),
];
