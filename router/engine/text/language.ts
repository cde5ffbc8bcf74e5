import type { TextLanguage } from '#domain/language';
import { isHan, isLetter, type NormalText } from './normalise';

const ENGLISH = new Set(
  (
    'the a an is are was were i my me we you he she it they to of in on at for and or but not no there this that with ' +
    'have has had do does did can could would will please help how what where when who why from by be been so if out up ' +
    'someone somebody need want just now here your his her our their about get got who hello hi yes okay ok ' +
    'him them us its these those any some every all each other another same too very also only still again since ' +
    'until before after over under near across behind between inside outside around along through down off back into ' +
    'away left right front corner next last first second new old big small two three four five six seven eight ten ' +
    'day days night week weeks month months year years morning evening today yesterday tomorrow hour hours minute minutes ' +
    'street road lane house home door window floor flat building roof wall room bridge river park garden school shop ' +
    'water light lights tree trees rubbish trash noise smell smoke fire fence drain pavement sidewalk ' +
    'people child children kid kids boy girl woman father mother dad mum mom daughter wife husband brother sister friend ' +
    'neighbour neighbours neighbor neighbors police driver doctor teacher landlord boss work job wages pay paid money ' +
    'bill fee phone number card form licence license refund ' +
    'broken missing lost stolen stuck blocked blocking leaking burning fallen hurt injured bleeding breathing trapped ' +
    'closed charged refused sold sent send come hurry quick quickly dead dying knife gun stabbed shot hit beaten fell ' +
    'jumped following waiting working going coming making taking trying living thanks thank sorry never always nobody ' +
    'without because then than more most much many said says told ask asked know think see seen find found give ' +
    'gave gone went take took put keep kept let call called report reported'
  ).split(' '),
);
const VIETNAMESE = new Set(
  (
    'toi khong nha dang cuu nguoi co bi duoc cho voi cua va la o trong ngoai nay kia roi chua em anh chi ong ba bo me con ' +
    'chau minh ho lam sao the nao gi ai dau thi ma nhung mot hai ba nam bay gio hom qua hoi duong pho phuong xa quan ' +
    'muon xin giup goi dien nhanh len di den ve ra vao tren duoi chay nuoc xe tien cong ' +
    'ko dc hanh lang phong quan mui giay phep truong hoc thu chu tro hop hiem xuong het moi cay vien mau tay gia bao nhieu'
  ).split(' '),
);
const PINYIN = new Set(
  (
    'wo ni ta de le shi zai you bu men zhe na jia ren lai qu kuai jiu ming huo zhao sha da bei qiang dao che shui dian ' +
    'hao ma ba le ne qing bang wen xiang mei hen xian zai jing cha dizhi lou'
  ).split(' '),
);

const VIETNAMESE_MARK = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/;
const OTHER_LETTER = /(?![\p{Script=Latin}\p{Script=Han}])\p{L}/gu;

/** How much of a text reads as what: Han characters, and Latin words by language; `other` counts letters of other scripts. */
type Evidence = { han: number; english: number; vietnamese: number; pinyin: number; latin: number; other: number };

/** What a Latin word speaks for; a word with Vietnamese marks speaks for nothing else. */
type Speaks = Pick<Evidence, 'latin' | 'english' | 'vietnamese' | 'pinyin'>;

const MARKED: Speaks = { latin: 1, english: 0, vietnamese: 2, pinyin: 0 };
const listed = (list: Set<string>, word: string) => (list.has(word) ? 1 : 0);

function readWord(word: string, plain: string): Speaks {
  if (VIETNAMESE_MARK.test(word)) return MARKED;
  return {
    latin: /[^']/.test(word) ? 1 : 0,
    english: listed(ENGLISH, plain),
    vietnamese: listed(VIETNAMESE, plain),
    pinyin: listed(PINYIN, plain),
  };
}

/** Words read before: callers use few. */
const known = new Map<string, Speaks>();
const MOST_KNOWN = 20_000;

function wordAt({ text, folded }: NormalText, start: number, end: number): Speaks {
  const word = text.slice(start, end);
  const before = known.get(word);
  if (before) return before;
  const read = readWord(word, folded.slice(start, end));
  if (known.size < MOST_KNOWN) known.set(word, read);
  return read;
}

function weigh(normal: NormalText): Evidence {
  const { text } = normal;
  const found: Evidence = { han: 0, english: 0, vietnamese: 0, pinyin: 0, latin: 0, other: 0 };
  let at = 0;
  while (at < text.length) {
    const start = at;
    const code = text.charCodeAt(at++);
    if (isHan(code)) found.han++;
    else if (isLetter(code)) {
      while (at < text.length && isLetter(text.charCodeAt(at))) at++;
      const { latin, english, vietnamese, pinyin } = wordAt(normal, start, at);
      found.latin += latin;
      found.english += english;
      found.vietnamese += vietnamese;
      found.pinyin += pinyin;
    } else if (code > 0x370 && code < 0xd800) found.other++;
  }
  if (found.other > 0) found.other = text.match(OTHER_LETTER)?.length ?? 0;
  return found;
}

/** Share of its weight that the weaker of two languages needs for a text to be called mixed. */
const MIXED_SHARE = 0.25;
/** A Latin word takes about as much meaning as two Han characters. */
const HAN_PER_WORD = 2;

/** Share of the words that must speak for a language: every language has some short words of these three. */
const LEAST_SHARE = 0.2;

function latinLanguage(found: Evidence): TextLanguage {
  const best = Math.max(found.english, found.vietnamese, found.pinyin);
  if (best === 0 || best < found.latin * LEAST_SHARE) return 'unknown';
  if (best === found.english) return 'en';
  return best === found.vietnamese ? 'vi' : 'zh';
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
