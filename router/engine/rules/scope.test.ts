import { readText } from '../read-text';
import { applyRules } from './apply-rules';

const codes = (text: string) => applyRules(readText(text)).map(({ rule }) => rule.code);
const scopes = (text: string, concept: string) =>
  readText(text).mentions.flatMap((mention) => (mention.concept === concept ? [mention.scope] : []));

describe('resolveScopes', () => {
  it.each([
    ['厨房没有着火,就是水汽', 'fire', 'negated'],
    ['昨天楼下着火,损失怎么登记', 'fire', 'past'],
    ['电影里的大楼着火拍得真好', 'fire', 'told'],
    ['咨询一下着火的损失保险赔不赔', 'fire', 'asked'],
    ['如果着火了谁负责', 'fire', 'supposed'],
    ['刚才锅着火了,已经扑灭', 'fire', 'over'],
    ['there was no gun, only a water pistol', 'gun', 'negated'],
    ['last year he had a gun', 'gun', 'past'],
    ['last year he had a gun, and the club is still open', 'gun', 'past'],
    ['last year the club closed, and now he has a gun', 'gun', 'live'],
    ['năm ngoái nhà tôi bị cháy', 'fire', 'past'],
    ['现在厨房着火了', 'fire', 'live'],
    ['去年修过,现在电线又着火了', 'fire', 'live'],
    ['不是开玩笑,游戏厅真的着火了', 'fire', 'live'],
  ])('reads %j: %s is %s', (text, concept, scope) => {
    expect(scopes(text, concept)).toContain(scope);
  });
});

describe('applyRules', () => {
  it.each([
    ['天花板漏水,水滴在电表箱上一直冒火花', 'sparks-and-electricity'],
    ['灶关着,厨房还是一股煤气味', 'gas-smell'],
    ['小区停电,我爸靠呼吸机,电池只剩半小时', 'power-cut-life-device'],
    ['村口走水了,草垛全着了', 'fire'],
    ['my baby 不呼吸了 help', 'not-breathing'],
    ['爸爸在打妈妈', 'violence-at-home'],
    ['chồng tôi đang đánh tôi', 'violence-at-home'],
  ])('hears the danger in %j', (text, code) => {
    expect(codes(text)).toContain(code);
  });

  it.each([
    '今天三十八度,热死了',
    '商场跳楼价',
    '这首歌一夜火了',
    '电脑又卡死了',
    '消防通道堵了',
    'this heat is killing me',
    'hàng này bán cháy hàng',
  ])('hears no danger in %j', (text) => {
    expect(codes(text)).toEqual([]);
  });

  it('takes a village without food for one in need, not for people who are trapped', () => {
    expect(codes('镇上断粮两天了,求求你们帮忙送点米面')).not.toContain('trapped-in-danger');
    expect(codes('我们被困在屋顶断粮两天了,求求你们快来人')).toContain('trapped-in-danger');
  });

  it.each([
    '安置点四百人断粮,急需大米和帐篷',
    '求扩散!堤上缺人缺沙袋,求支援',
    'we need boats and food, the flood is still rising',
    'vùng lũ cần gấp áo phao và nước uống',
  ])('hears what a disaster leaves people without in %j', (text) => {
    expect(codes(text)).toContain('disaster-request');
  });

  it.each([
    '帮忙转发:体育馆安置点有热水和被子',
    '求扩散,洪水后捡到一条黄狗,等主人来领',
    '记者获悉,求助的村民昨晚全部转移,物资充足',
    '救生衣和船随时待命,哪里需要支援打我电话,不用求助登记',
    'please share: the shelter has food and blankets for everyone',
  ])('hears an offer or a report of a disaster, and no request, in %j', (text) => {
    expect(codes(text)).not.toContain('disaster-request');
  });
});
