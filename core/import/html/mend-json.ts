/**
 * JSON with the slips of those who write it by hand or by template: commas before a closing bracket or twice, line ends
 * inside of strings, remarks, brackets that are left open at the end, and a comma that is missing between two members. What
 * else is wrong stays wrong.
 */
export function mendJson(source: string): string {
  let mended = '';
  const open: string[] = [];
  let isString = false;
  for (let at = 0; at < source.length; at += 1) {
    const sign = source.charAt(at);
    if (isString) {
      if (sign === '\\') mended += sign + source.charAt((at += 1));
      else if (/[\0-\x1F]/.test(sign)) mended += ' ';
      else mended += sign;
      if (sign === '"') isString = false;
      continue;
    }
    const remark = remarkAt(source, at);
    if (remark > 0) {
      at += remark - 1;
      continue;
    }
    if (/["{[]/.test(sign) && /["\]}\d]$/.test(mended.trimEnd())) mended += ',';
    if (sign === '"') isString = true;
    else if (sign === '{' || sign === '[') open.push(sign === '{' ? '}' : ']');
    else if (sign === '}' || sign === ']') {
      mended = withoutComma(mended);
      if (open.pop() !== sign) return source;
    } else if (sign === ',') mended = withoutComma(mended);
    mended += sign;
  }
  return withoutComma(isString ? `${mended}"` : mended) + open.reverse().join('');
}

const withoutComma = (text: string): string => {
  const end = text.trimEnd();
  return end.endsWith(',') ? end.slice(0, -1) : text;
};

/** Length of a remark of JavaScript that begins there; 0 where none does. */
function remarkAt(source: string, at: number): number {
  if (source.charAt(at) !== '/') return 0;
  const next = source.charAt(at + 1);
  if (next !== '/' && next !== '*') return 0;
  const end = source.indexOf(next === '/' ? '\n' : '*/', at + 2);
  return (end === -1 ? source.length : end + (next === '/' ? 0 : 2)) - at;
}
