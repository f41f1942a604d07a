/**
 * The names of corrections in `corrections.json`, which stay as the first version wrote them, and those of the code.
 * Without this table a file of before would be set aside as damaged, and the reader's work with it.
 */
const CODE_NAMES: Readonly<Record<string, string>> = {
  describe: 'set-citation',
  attach: 'apply-reference',
  mark: 'set-kind',
  'give-voice': 'assign-voice',
};
const STORED_NAMES = Object.fromEntries(Object.entries(CODE_NAMES).map(([stored, code]) => [code, stored]));

type Fields = Readonly<Record<string, unknown>>;

/** @param state what a file or a `CorrectionState` holds; whatever is not of its shape is left for the schema to refuse */
export const fromStored = (state: unknown): unknown => renamed(state, CODE_NAMES, 'glue', 'separator');

export const toStored = (state: Fields): Fields =>
  renamed(state, STORED_NAMES, 'separator', 'glue') as Fields;

function renamed(state: unknown, names: Readonly<Record<string, string>>, from: string, to: string): unknown {
  if (!isObject(state) || !Array.isArray(state['corrections'])) return state;
  const corrections = state['corrections'].map((one: unknown): unknown => {
    if (!isObject(one)) return one;
    return Object.fromEntries(
      Object.entries(one).map(([key, value]) => {
        if (key === 'do' && typeof value === 'string')
          return [key, Object.hasOwn(names, value) ? names[value] : value];
        return [one['do'] === 'join' && key === from ? to : key, value];
      }),
    );
  });
  return { ...state, corrections };
}

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
