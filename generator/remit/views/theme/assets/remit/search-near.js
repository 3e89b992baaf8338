/* Finds the words that somebody may have meant: those that few slips of the finger away. */

const MOST = 3;

/* A word as it is compared: small letters and digits without accents. */
export function plain(word) {
  return word.normalize("NFD").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/* The words of a text as they are compared; a word with a hyphen is also its parts. */
export function wordsIn(text) {
  const whole = text.split(/\s+/);
  const parts = whole.filter((word) => /\p{L}[-–/]\p{L}/u.test(word)).flatMap((word) =>
    word.split(/[-–/]/));
  return [...whole, ...parts].map(plain).filter(Boolean);
}

/* At most three of `words`: the nearest to `typed`, and those about as near. Of equally near ones
   those come first that stand further ahead in `words`. A word not yet typed to its end is near what
   begins alike. */
export function nearest(typed, words) {
  const word = plain(typed);
  const allowed = word.length < 3 ? 0 : word.length < 5 ? 1.5 : word.length < 9 ? 2.9 : 3.9;
  const found = [];
  words.forEach((one, place) => {
    if (Math.abs(one.length - word.length) <= allowed || one.length > word.length) {
      const far = slips(word, one) + (one[0] === word[0] ? 0 : 0.5);
      if (far <= allowed) found.push({ one, far, place });
    }
  });
  found.sort((a, b) => a.far - b.far || a.place - b.place);
  const near = found.filter(({ far }) => far <= found[0].far + 0.75);
  return near.slice(0, MOST).map(({ one }) => one);
}

/* By how many slips a word is another one, or the beginning of a longer one. */
function slips(word, other) {
  const whole = distance(word, other);
  if (word.length < 5 || other.length <= word.length || whole <= 1) return whole;
  const begun = [0, 1, 2].map((more) => distance(word, other.slice(0, word.length + more)));
  return Math.min(whole, Math.min(...begun) + 0.75);
}

/* How many letters are missing, too many, wrong or exchanged with their neighbour. */
function distance(a, b) {
  let before = [];
  let last = Array.from({ length: b.length + 1 }, (_, place) => place);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        row[j] = Math.min(row[j], before[j - 2] + 1);
      }
    }
    [before, last] = [last, row];
  }
  return last[b.length];
}
