import type { Channel } from '#domain/channel';
import type { Line } from '#domain/line';

type PictureCall = {
  dialled: Line;
  text: string;
  name: string;
  phone: string;
  channel?: Channel;
  location?: { address: string; lat: number; lon: number };
};

const at = (address: string, lat: number, lon: number) => ({ address, lat, lon });

/**
 * What comes in after the day of the demo and nobody has taken yet: the fire, the most urgent of the police line, rings at
 * the desk. The burglary is not its caller's first call.
 */
export const PICTURE_CALLS: readonly PictureCall[] = [
  {
    ...{ dialled: '12345', name: '周女士', phone: '13900000010' },
    text: '楼上着火了，窗户一直往外冒黑烟，三楼还有老人没下来，在解放路小学对面',
    location: at('中心区解放路 86 号，解放路小学对面', 31.231, 121.471),
  },
  {
    ...{ dialled: '110', name: '阮女士', phone: '13900000011' },
    text: '身份证丢了，人在外地，想问问能不能就地补办',
  },
  {
    ...{ dialled: '12345', name: '陈先生', phone: '13900000012' },
    text: '小区门口的路灯坏了一个多星期，晚上很黑，麻烦派人来修一下',
    location: at('北城区和平里三区东门', 31.268, 121.468),
  },
  {
    ...{ dialled: '12345', name: 'Mr Carter', phone: '13900000013' },
    text: 'The developer promised to hand over our flats in June but nobody is working on the site',
    location: at('East, Riverside Gardens phase 2', 31.236, 121.523),
  },
  {
    ...{ dialled: '12345', name: 'Anh Trần', phone: '13900000020' },
    text: 'Đường trước trường học có hố lớn, sáng nay một em học sinh bị ngã xe đạp',
    location: at('Quận Bắc, cổng trường tiểu học Hòa Bình', 31.279, 121.447),
  },
  {
    ...{ dialled: '110', name: 'Chị Nguyễn', phone: '13900000011' },
    text: 'Có người đang cạy cửa nhà tôi, tôi ở nhà một mình với con nhỏ, xin đến ngay',
    location: at('Quận Nam, số 18 đường Thanh Niên, phòng 502', 31.189, 121.486),
  },
  {
    ...{ dialled: '12345', name: '刘女士', phone: '13900000014' },
    text: '半个小区突然停电了，是检修还是故障，什么时候能来电',
    location: at('西城区工人新村', 31.224, 121.423),
  },
  {
    ...{ dialled: '12345', name: '赵先生', phone: '13900000015', channel: 'web' },
    text: '公交 23 路末班车改到晚上八点，上夜班的人回不了家，希望恢复到十点',
    location: at('东城区科技园站', 31.252, 121.527),
  },
  {
    ...{ dialled: '12345', name: '吴女士', phone: '13900000016', channel: 'wechat' },
    text: '菜市场后门的垃圾三天没人清，夏天味道很大，老人孩子都绕着走',
    location: at('南城区新民菜市场', 31.182, 121.508),
  },
  {
    ...{ dialled: '12345', name: '孙先生', phone: '13900000017' },
    text: '工地凌晨两点还在打桩，已经连着五天，整栋楼都睡不好',
    location: at('西城区滨河路 120 号工地', 31.246, 121.417),
  },
  {
    ...{ dialled: '110', name: '何先生', phone: '13900000018' },
    text: '刚才在路口被一辆白色轿车追尾，人没事，对方要走，麻烦来一下交警',
    location: at('中心区人民路与建设路路口', 31.222, 121.468),
  },
  {
    ...{ dialled: '12345', name: '郑女士', phone: '13900000019' },
    text: '公司三个月没发工资，老板不接电话，我们十几个人该去哪里投诉',
  },
];
