// Which evaluation a printed name means, from the vendored taxonomy and nothing else.
//
//     node programs.mjs NAME ...      a NAME may end in |host=…, |parent=… and |year=…
//
// A line for each NAME: the name, then the ids of the entries that it may mean, or a hyphen.

import { readFileSync } from "node:fs";
import { argv, exit, stderr, stdout } from "node:process";

const SCHEMA_VERSION = "1";

// The vendored data; it must be of the form that this program was written for.
function load() {
  const [data, schema] = ["taxonomy.json", "taxonomy.schema.json"].map((name) =>
    JSON.parse(readFileSync(new URL(`vendor/${name}`, import.meta.url), "utf8")),
  );
  const versions = [data.schema_version, schema.properties.schema_version.const];
  if (versions.some((version) => version !== SCHEMA_VERSION)) {
    throw new Error("the vendored taxonomy has another schema version");
  }
  const required = [...schema.$defs.entry.required].sort().join();
  for (const entry of data.entries) {
    if (Object.keys(entry).sort().join() !== required) {
      throw new Error(`entry ${entry.id} has other fields than the schema says`);
    }
  }
  return data;
}

// Spelling that does not matter: spaces, dots, hyphens, quotes, case, and 및 for a dot. U+119E is
// ㆍ after NFKC, a dot in print.
function fold(name) {
  return name
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}]|[및\u119e]/gu, "")
    .toLowerCase();
}

// The entries by every name that they bear.
class Programs {
  constructor(data) {
    this.entries = new Map(data.entries.map((entry) => [entry.id, entry]));
    this.hosts = new Map();
    for (const host of data.hosts) {
      for (const name of [host.name, ...host.short, ...host.former]) {
        this.hosts.set(fold(name), host.name);
      }
    }
    this.names = new Map();
    for (const entry of data.entries) {
      for (const alias of [{ text: entry.name }, ...entry.aliases]) {
        const key = fold(alias.text);
        if (!this.names.has(key)) this.names.set(key, []);
        this.names.get(key).push([entry, alias]);
      }
    }
  }

  // The ids that a name may mean in a context, sorted; an alias bound to one needs it.
  find(name, { host, parent, year } = {}) {
    const official = host && (this.hosts.get(fold(host)) ?? host);
    const found = (this.names.get(fold(name)) ?? [])
      .filter(
        ([, alias]) =>
          (alias.host ?? official) === official &&
          (alias.parent ?? parent) === parent &&
          within(alias.years, year),
      )
      .map(([entry]) => this.current(entry.id));
    return [...new Set(found)].sort();
  }

  // The entry that an id stands for today: a merged one leads to another.
  current(id) {
    const { replaced_by: next } = this.entries.get(id);
    return next ? this.current(next) : id;
  }
}

function within(years, year) {
  if (years === undefined) return true;
  const [first, last] = years;
  return year !== undefined && (first ?? year) <= year && year <= (last ?? year);
}

function main(queries) {
  const programs = new Programs(load());
  for (const query of queries) {
    const [name, ...context] = query.split("|");
    const options = Object.fromEntries(context.map((part) => part.split("=", 2)));
    if (options.year !== undefined) options.year = Number(options.year);
    const ids = programs.find(name, options);
    stdout.write([query, ...(ids.length ? ids : ["-"])].join("\t") + "\n");
  }
}

try {
  main(argv.slice(2));
} catch (error) {
  stderr.write(`${error.message}\n`);
  exit(1);
}
