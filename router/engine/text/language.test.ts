import { detectLanguage } from './language';
import { normalise } from './normalise';

describe('detectLanguage', () => {
  it.each([
    ['我家停电了', 'zh'],
    ['the lights are out in our street', 'en'],
    ['nhà tôi mất điện rồi', 'vi'],
    ['nha toi mat dien roi', 'vi'],
    ['Broken lamp post, corner of the main street', 'en'],
    ['Lift stuck between floors, two people inside', 'en'],
    ['chu nha tang gia giua hop dong', 'vi'],
    ['Tolong ada kebakaran di rumah saya', 'unknown'],
    ['Il y a le feu chez moi, venez vite', 'unknown'],
    ['我们 are stuck in the 电梯 please 快来', 'mixed'],
    ['помогите пожалуйста', 'unknown'],
    ['xqzt wvkk', 'unknown'],
    ['12345', 'unknown'],
    ['', 'unknown'],
  ])('reads %j as %s', (text, language) => {
    expect(detectLanguage(normalise(text))).toBe(language);
  });
});
