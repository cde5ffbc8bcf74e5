import type { Knowledge } from '#domain/knowledge';

type Row = Pick<Knowledge, 'code' | 'category' | 'title' | 'words' | 'departmentCode'>;

/**
 * What callers are told until help arrives, by class. Only what public safety campaigns say everywhere; no treatment: that
 * is for the dispatcher of 120 alone. A proposal, to be confirmed by the city's emergency medical and fire services.
 */
const ROWS: Row[] = [
  {
    ...{ code: 'until-help-fire', category: '51', departmentCode: 'D16' },
    title: { zh: '火灾', en: 'Fire', vi: 'Cháy' },
    words: {
      zh: '能出去就马上出去，不要收拾东西；不乘电梯；弯腰低姿，用湿毛巾捂住口鼻。门烫或烟太大出不去：关门，用湿布塞门缝，到窗边呼救。出去后不要再返回。',
      en: 'Get out now if you can and take nothing along. Do not use the lift. Stay low and cover mouth and nose with a wet cloth. If the door is hot or the smoke too thick, close the door, block the gaps with wet cloth and call from the window. Do not go back in.',
      vi: 'Nếu ra được thì ra ngay, không thu dọn đồ đạc. Không dùng thang máy. Cúi thấp người, bịt mũi miệng bằng khăn ướt. Nếu cửa nóng hoặc khói quá dày, hãy đóng cửa, chèn khe bằng vải ướt và kêu cứu ở cửa sổ. Đã ra ngoài thì không quay lại.',
    },
  },
  {
    ...{ code: 'until-help-illness', category: '52', departmentCode: 'D17' },
    title: { zh: '医疗急症', en: 'Medical emergency', vi: 'Cấp cứu y tế' },
    words: {
      zh: '立即接通 120，按 120 调度员的指导去做（包括是否做心肺复苏），不要挂断。没有危险就不要搬动病人，不要喂水、喂药。派人到路口接救护车，打开门，留好通道。',
      en: 'Connect 120 at once and do what its dispatcher says (also about CPR); do not hang up. Do not move the person unless the place is dangerous. Give no water and no medicine. Send somebody to meet the ambulance, open the door and clear the way.',
      vi: 'Nối máy 120 ngay và làm theo hướng dẫn của điều phối viên 120 (kể cả việc ép tim), không cúp máy. Không di chuyển người bệnh nếu nơi đó không nguy hiểm. Không cho uống nước hay thuốc. Cử người ra đón xe cấp cứu, mở cửa và dọn lối đi.',
    },
  },
  {
    ...{ code: 'until-help-gas', category: '53', departmentCode: 'D14' },
    title: { zh: '燃气与危险化学品泄漏', en: 'Gas and hazardous materials', vi: 'Rò rỉ khí, hóa chất' },
    words: {
      zh: '不开灯、不关灯，不碰任何电器开关，不用明火；能做到就关总阀、开门窗；所有人到室外再打电话，不乘电梯。室外泄漏：往上风方向远离。',
      en: 'Touch no switch, no appliance and no flame. Close the main valve and open the windows if that is easily done. Everybody leaves and calls from outside; do not use the lift. If it leaks outdoors, move away against the wind.',
      vi: 'Không bật hay tắt đèn, không chạm công tắc hay thiết bị điện, không dùng lửa. Nếu làm được thì khóa van tổng và mở cửa. Mọi người ra ngoài rồi mới gọi điện, không dùng thang máy. Nếu rò rỉ ngoài trời, hãy đi ngược chiều gió ra xa.',
    },
  },
  {
    ...{ code: 'until-help-trapped', category: '54', departmentCode: 'D16' },
    title: { zh: '溺水、被困与坍塌', en: 'Water rescue, entrapment, collapse', vi: 'Đuối nước, mắc kẹt, sập đổ' },
    words: {
      zh: '有人落水：不会救生不要下水，抛绳子、救生圈或长杆，盯住落水的位置。被困电梯：按报警按钮等待，不扒门、不跳动。车进水：趁早开窗离车，往高处走。坍塌：离开现场，不要自行进入挖掘。',
      en: 'Somebody in the water: do not go in untrained; throw a rope, a ring or a pole and keep your eyes on the place. Stuck in a lift: press the alarm and wait; do not force the doors or jump. Car taking water: get out early by the window and go to higher ground. Collapse: get away and do not go in to dig.',
      vi: 'Có người rơi xuống nước: không biết cứu thì không xuống, hãy ném dây, phao hoặc sào và nhìn giữ vị trí. Kẹt thang máy: bấm nút báo động và chờ, không cạy cửa, không nhảy. Xe ngập nước: sớm mở cửa kính thoát ra, lên chỗ cao. Sập đổ: rời xa hiện trường, không tự vào đào bới.',
    },
  },
  {
    ...{ code: 'until-help-suicide', category: '55', departmentCode: 'D01' },
    title: { zh: '自杀自伤', en: 'Suicide or self-harm', vi: 'Tự sát, tự gây thương tích' },
    words: {
      zh: '不要让他一个人待着，不挂电话；平静地听他说，不争辩、不指责、不激他。在自己安全的前提下，把危险物品拿远。已受伤或已服药：按 120 调度员的指导去做。',
      en: 'Do not leave the person alone and stay on the line. Listen calmly; do not argue, blame or dare. Move dangerous things away if that is safe for you. If the person is hurt or has taken something, do what the dispatcher of 120 says.',
      vi: 'Không để người đó ở một mình, không cúp máy. Bình tĩnh lắng nghe, không tranh cãi, trách móc hay thách thức. Nếu an toàn cho bạn, hãy cất xa vật nguy hiểm. Nếu đã bị thương hoặc đã uống thuốc, làm theo hướng dẫn của điều phối viên 120.',
    },
  },
  {
    ...{ code: 'until-help-violence', category: '56', departmentCode: 'D01' },
    title: { zh: '暴力犯罪正在发生', en: 'Violent crime in progress', vi: 'Tội phạm bạo lực đang diễn ra' },
    words: {
      zh: '先到安全的地方，锁好门，保持安静，把手机调成静音；不要追赶，不要对抗。不方便说话就保持通话。记住人数、衣着、车牌和去向。',
      en: 'Get to a safe place first, lock the door, keep quiet and silence the phone. Do not chase and do not confront. If you cannot speak, keep the line open. Remember how many they are, what they wear, number plates and where they go.',
      vi: 'Trước hết đến nơi an toàn, khóa cửa, giữ im lặng, tắt chuông điện thoại. Không đuổi theo, không đối đầu. Nếu không tiện nói thì giữ máy. Nhớ số người, quần áo, biển số xe và hướng đi.',
    },
  },
  {
    ...{ code: 'until-help-domestic-violence', category: '57', departmentCode: 'D01' },
    title: { zh: '家庭暴力', en: 'Domestic violence', vi: 'Bạo lực gia đình' },
    words: {
      zh: '能离开就带上孩子离开，到邻居家或有人的地方；走不了就到能锁门的房间，远离厨房和有利器的地方。不方便说话就保持通话，不要挂断。',
      en: 'If you can leave, leave with the children and go to neighbours or where there are people. If you cannot, go to a room that locks, away from the kitchen and from anything sharp. If you cannot speak, keep the line open.',
      vi: 'Nếu rời đi được, hãy đưa con đi cùng, sang nhà hàng xóm hoặc nơi có người. Nếu không, vào phòng khóa được cửa, tránh xa bếp và vật sắc nhọn. Nếu không tiện nói thì giữ máy, không cúp.',
    },
  },
  {
    ...{ code: 'until-help-bomb-threat', category: '58', departmentCode: 'D01' },
    title: { zh: '涉枪涉爆与恐怖威胁', en: 'Bomb, gun, terror threat', vi: 'Đe dọa bom, súng, khủng bố' },
    words: {
      zh: '不触碰、不移动可疑物品，马上远离，并让周围的人一起离开，到有遮挡的地方。听到枪声：先躲避，趴低，手机静音。',
      en: 'Do not touch or move anything suspicious. Get away at once, take others along, and stay behind something solid. If there is shooting, take cover first, stay low and silence the phone.',
      vi: 'Không chạm, không di chuyển vật khả nghi. Rời xa ngay, đưa những người xung quanh cùng đi, nấp sau vật chắn. Nếu có tiếng súng: ẩn nấp trước, nằm thấp, tắt chuông điện thoại.',
    },
  },
  {
    ...{ code: 'until-help-traffic', category: '59', departmentCode: 'D01' },
    title: { zh: '交通事故', en: 'Traffic accident', vi: 'Tai nạn giao thông' },
    words: {
      zh: '打开双闪，摆好三角警示牌，人员撤到护栏外，不要留在车道上。没有起火等危险就不要搬动伤员，按 120 调度员的指导去做。',
      en: 'Switch on the hazard lights, put up the warning triangle, and get everybody off the lanes and behind the barrier. Do not move the injured unless there is fire or another danger; do what the dispatcher of 120 says.',
      vi: 'Bật đèn cảnh báo, đặt biển tam giác, mọi người ra ngoài hàng rào, không đứng trên làn xe. Không di chuyển người bị thương trừ khi có cháy hay nguy hiểm khác; làm theo hướng dẫn của điều phối viên 120.',
    },
  },
  {
    ...{ code: 'until-help-infrastructure', category: '65', departmentCode: 'D15' },
    title: {
      zh: '公共设施险情与自然灾害',
      en: 'Infrastructure danger and natural hazard',
      vi: 'Sự cố hạ tầng, thiên tai',
    },
    words: {
      zh: '远离断落的电线和带电的积水，不要触碰，也不要去拉触电的人；提醒旁人不要靠近。远离塌陷、滑坡和河水上涨的地方，往高处走。',
      en: 'Keep far away from fallen wires and from water that may be live; do not touch them, nor anybody who is touching them. Keep others away. Leave places that sink, slide or flood, and go to higher ground.',
      vi: 'Tránh xa dây điện đứt và vùng nước có thể nhiễm điện, không chạm vào, cũng không kéo người đang bị điện giật. Nhắc người khác không đến gần. Rời nơi sụt lún, sạt lở hoặc nước dâng, đi lên chỗ cao.',
    },
  },
];

/** Says who still has to confirm it; the city writes its own source in place of it. */
const SOURCE = {
  zh: '公共安全常识，须经本市急救中心和消防救援机构确认',
  en: 'common public safety advice, to be confirmed by the city’s emergency medical and fire services',
  vi: 'khuyến cáo an toàn chung, cần được cơ quan cấp cứu và cứu hỏa của thành phố xác nhận',
};

export const INSTRUCTIONS = ROWS.map((row) => ({
  ...({ ...row, use: 'INSTRUCTION', audience: 'PUBLIC', source: SOURCE } as const),
}));
