import type { TextLanguage } from '#domain/language';
import { isHan, type NormalText } from './normalise';

const ENGLISH = new Set(
  (
    'the a an is are was were i my me we you he she it they to of in on at for and or but not no there this that with ' +
    'have has had do does did can could would will please help how what where when who why from by be been so if out up ' +
    'someone somebody need want just now here your his her our their about get got who hello hi yes okay ok'
  ).split(' '),
);
const VIETNAMESE = new Set(
  (
    'toi khong nha dang cuu nguoi co bi duoc cho voi cua va la o trong ngoai nay kia roi chua em anh chi ong ba bo me con ' +
    'chau minh ho lam sao the nao gi ai dau thi ma nhung mot hai ba nam bay gio hom qua hoi duong pho phuong xa quan ' +
    'muon xin giup goi dien nhanh len di den den ve ra vao tren duoi chay dien nuoc xe tien cong an'
  ).split(' '),
);
const PINYIN = new Set(
  (
    'wo ni ta de le shi zai you bu men zhe na jia ren lai qu kuai jiu ming huo zhao sha da bei qiang dao che shui dian ' +
    'hao ma ba le ne qing bang wen xiang mei hen xian zai jing cha dizhi lou'
  ).split(' '),
);

const isLatin = (code: number) =>
  (code >= 97 && code <= 122) || (code >= 0xdf && code <= 0x24f) || (code >= 0x1e00 && code <= 0x1eff);
const VIETNAMESE_MARK = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/;
const WORD = /[a-z\u00df-\u024f\u1e00-\u1eff']+/g;
const OTHER_LETTER = /(?![\p{Script=Latin}\p{Script=Han}])\p{L}/gu;

/** How much of a text reads as what: Han characters, and Latin words by language; `other` counts letters of other scripts. */
type Evidence = { han: number; english: number; vietnamese: number; pinyin: number; latin: number; other: number };

function weigh({ text, folded }: NormalText): Evidence {
  const found: Evidence = { han: 0, english: 0, vietnamese: 0, pinyin: 0, latin: 0, other: 0 };
  let hasLatin = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isHan(code)) found.han++;
    else if (isLatin(code)) hasLatin = true;
    else if (code > 0x370 && code < 0xd800) found.other++;
  }
  if (found.other > 0) found.other = text.match(OTHER_LETTER)?.length ?? 0;
  if (!hasLatin) return found;
  for (const match of text.matchAll(WORD)) {
    const word = match[0];
    const plain = folded.slice(match.index, match.index + word.length);
    found.latin++;
    if (VIETNAMESE_MARK.test(word)) found.vietnamese += 2;
    else {
      if (ENGLISH.has(plain)) found.english++;
      if (VIETNAMESE.has(plain)) found.vietnamese++;
      if (PINYIN.has(plain)) found.pinyin++;
    }
  }
  return found;
}

/** Share of its weight that the weaker of two languages needs for a text to be called mixed. */
const MIXED_SHARE = 0.25;
/** A Latin word takes about as much meaning as two Han characters. */
const HAN_PER_WORD = 2;

function latinLanguage(found: Evidence): TextLanguage {
  const best = Math.max(found.english, found.vietnamese, found.pinyin);
  if (best === 0) return 'unknown';
  if (best === found.vietnamese && found.vietnamese >= found.english) return 'vi';
  return best === found.english ? 'en' : 'zh';
}

/** The language a text is written in, from its own signs only; `unknown` when none of the three can be read in it. */
export function detectLanguage(normal: NormalText): TextLanguage {
  const found = weigh(normal);
  const { han, latin, other } = found;
  if (other > han + latin) return 'unknown';
  if (han === 0) return latinLanguage(found);
  const latinWeight = latin * HAN_PER_WORD;
  if (latinWeight < han * MIXED_SHARE || latin < 2) return 'zh';
  if (han < latinWeight * MIXED_SHARE) return latinLanguage(found);
  return 'mixed';
}
