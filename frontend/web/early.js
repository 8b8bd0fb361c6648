// What a page of the portal will ask for once its program runs, so that a phone can fetch it meanwhile.
import { readFileSync } from 'node:fs';

// Pages by the first word of their address, with the part they lie in (src/bin/portal/parts.rs).
const PART_OF = {
  report: 'report',
  waiting: 'report',
  cases: 'case',
  follow: 'case',
  map: 'map',
  figures: 'figures',
  participate: 'participate',
  axes: 'participate',
  glossary: 'glossary',
  ideas: 'participate',
  decisions: 'participate',
  'policy-versions': 'participate',
  initiatives: 'initiatives',
  search: 'search',
  newsletter: 'newsletter',
  account: 'account',
  notifications: 'account',
  'sign-in': 'account',
};

const REFERENCE_DATA = ['/api/v1/categories', '/api/v1/districts'];
const DATA_OF = { report: REFERENCE_DATA, map: REFERENCE_DATA };

// Makes the module `virtual:early`: addresses by the first word of a page's own.
export function early() {
  const id = '\0virtual:early';
  return {
    name: 'majlis-early',
    resolveId: (asked) => (asked === 'virtual:early' ? id : undefined),
    load: (asked) => (asked === id ? earlyModule() : undefined),
  };
}

function earlyModule() {
  const parts = partFiles(readFileSync('pkg/portal/parts.js', 'utf8'));
  const names = new Map([...new Set(Object.values(parts).flat())].map((file, at) => [file, `part${at}`]));
  const imports = [...names].map(([file, name]) => `import ${name} from '/pkg/portal/${file}?url';`);
  const lists = Object.entries(PART_OF).map(([word, part]) => {
    const addresses = [...parts[part].map((file) => names.get(file)), ...(DATA_OF[word] ?? []).map((address) => JSON.stringify(address))];
    return `${JSON.stringify(word)}: [${addresses}]`;
  });
  return `${imports.join('\n')}\nexport default { ${lists} };\nexport const partOf = ${JSON.stringify(PART_OF)};`;
}

// The wasm files of each part: its own, and those that it shares with others.
function partFiles(loader) {
  const found = {};
  for (const [, part, shared] of loader.matchAll(/__wasm_split_load_(\w+) = [^]*?\n, \[([^\]]*)\]/g)) {
    found[part] = [`split_${part}.wasm`, ...shared.split(', ').filter(Boolean).map((name) => `${name.replace('__', '')}.wasm`)];
  }
  return found;
}
