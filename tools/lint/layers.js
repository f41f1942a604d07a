/**
 * Which folder may import which. A new folder is under the rule the day it is made: nothing is listed here but what
 * stands below all others, what stands above its neighbours, and who may touch Electron.
 */
import { isBuiltin } from 'node:module';
import { dirname, join, normalize, relative, sep } from 'node:path';

/** Below all features of `core/`, from the lowest up: each imports those before it. */
const CORE_BASE = ['messages', 'contract', 'text', 'language'];
/** Features of `core/` that are made of others. */
const CORE_ABOVE = {
  library: ['import'],
  comparison: ['alignment', 'discrepancies', 'attribution'],
  timeline: ['alignment', 'discrepancies', 'attribution'],
  writing: ['export'],
  export: ['alignment', 'discrepancies', 'attribution', 'comparison', 'timeline', 'annotations'],
};
const ELECTRON =
  'Only main/index.ts, main/hosts/desktop and main/storage/electron-store.ts touch Electron; pass what you need in.';
/** Also without the extension, as an import writes it. */
const TOUCHES_ELECTRON = /^main\/(?:index(?:\.ts)?$|hosts\/desktop\/|storage\/electron-store(?:\.ts)?$)/;

const isElectron = (name) => /^electron(?:-store)?(?:\/|$)/.test(name);
/** React and what is made for it. */
const isReact = (name) => /^(?:react(?:-|\/|$)|@react-|@tanstack\/react-|zustand(?:\/|$))/.test(name);
/** With the scheme and without it. */
const isNode = (name) => name.startsWith('node:') || isBuiltin(name);

/**
 * @param {string} from path of the importing file from the project's root, with "/"
 * @param {string} to path of the imported file from the project's root, or the name of a package
 * @param {boolean} isPackage
 * @returns {string | null} why it is not allowed
 */
export function refuse(from, to, isPackage) {
  const [layer] = from.split('/');
  if (isPackage) return refusePackage(layer, from, to);
  const [target] = to.split('/');
  if (target === 'tools' || target === 'tests') return 'The product runs without its tools and tests.';
  if (layer === 'core') {
    if (to === 'core/messages/english')
      return from.startsWith('core/messages/') ? null : 'core/ is given its words.';
    if (target === 'core') return refuseInCore(from.split('/')[1], to.split('/')[1]);
    if (target === 'resources' && to.endsWith('.json')) return null;
    return 'core/ is the bottom layer.';
  }
  if (layer === 'main' && (target === 'renderer' || target === 'preload'))
    return 'main/ never imports the window or the bridge script.';
  if (layer === 'main' && TOUCHES_ELECTRON.test(to) && !TOUCHES_ELECTRON.test(from)) return ELECTRON;
  if (layer === 'preload' && target !== 'preload' && !to.startsWith('core/contract/'))
    return 'The preload script knows the contract only.';
  if (layer === 'renderer') {
    if (target === 'main' || target === 'preload')
      return 'The window knows main only through @core/contract.';
    if (target === 'renderer') return refuseInRenderer(from.split('/'), to.split('/'));
  }
  return null;
}

function refusePackage(layer, from, name) {
  if (layer === 'core' && (isElectron(name) || isNode(name) || isReact(name)))
    return 'core/ runs anywhere: no Electron, no Node, no React.';
  if (layer === 'main' && isReact(name)) return 'main/ never imports the window or the bridge script.';
  if (layer === 'main' && isElectron(name) && !TOUCHES_ELECTRON.test(from)) return ELECTRON;
  if (layer === 'preload' && (isNode(name) || isReact(name)))
    return 'The preload script knows the contract only.';
  if (layer === 'renderer' && (isElectron(name) || isNode(name))) return 'Ask through the bridge.';
  return null;
}

function refuseInCore(mine, other) {
  if (mine === other) return null;
  const [at, to] = [mine, other].map((name) => CORE_BASE.indexOf(name));
  if (at !== -1) return to !== -1 && to < at ? null : `core/${mine} stands below core/${other}.`;
  if (to !== -1 || CORE_ABOVE[mine]?.includes(other)) return null;
  return 'Features never import each other: what two need goes down a layer.';
}

/** What puts the features together stands above them; the rest of `app/` stands below. */
const isTop = ([, folder, name]) => folder === 'app' && /^(?:views|App|start)\b/.test(name ?? '');

function refuseInRenderer(from, to) {
  const [, mine, feature] = from;
  const [, other, otherFeature] = to;
  if (mine === 'features' && other === 'features' && feature !== otherFeature)
    return 'Features never import each other: what two need goes down a layer.';
  if (mine === 'features' && other === 'features' && from[3] === 'model' && to[3] === 'view')
    return 'The model of a feature does not know its view.';
  const isBelow = ['features', 'ui', 'bridge', 'styles'].includes(mine) || (mine === 'app' && !isTop(from));
  if (isBelow && isTop(to)) return 'Views stand above everything else of the window.';
  if (mine !== 'features' && isBelow && other === 'features')
    return `renderer/${mine} stands below the features.`;
  return null;
}

/** For ESLint: every import, static or not, relative ones, `require` and those of types too. */
export const layersRule = {
  meta: { type: 'problem', schema: [{ type: 'object', properties: { root: { type: 'string' } } }] },
  create(context) {
    const root = context.options[0].root;
    const from = relative(root, context.filename).split(sep).join('/');
    const check = (source) => {
      const name = source?.type === 'TemplateLiteral' ? source.quasis[0].value.cooked : source?.value;
      if (typeof name !== 'string') return;
      const isRelative = name.startsWith('.');
      const isPackage = !isRelative && !name.startsWith('@core/');
      const to = isRelative
        ? normalize(join(dirname(from), name))
            .split(sep)
            .join('/')
        : name.replace(/^@core\//, 'core/');
      const message = refuse(from, to, isPackage);
      if (message !== null) context.report({ node: source, message: `${message} (${name})` });
    };
    return {
      ImportDeclaration: ({ source }) => check(source),
      ExportNamedDeclaration: ({ source }) => check(source),
      ExportAllDeclaration: ({ source }) => check(source),
      ImportExpression: ({ source }) => check(source),
      TSImportType: ({ source }) => check(source),
      TSExternalModuleReference: ({ expression }) => check(expression),
      CallExpression({ callee, arguments: [source] }) {
        if (callee.type === 'Identifier' && callee.name === 'require') check(source);
      },
    };
  },
};
