#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs';
import { stdout, stderr, argv } from 'node:process';
import { parseArgs } from 'node:util';

const VERSION = "0.1.0";

const EEA = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK";
const isAbroad = (country, law) => law === "GDPR" ? !EEA.split(" ").includes(country) : country !== "RU";

const KNOWN_PURPOSES = {
  necessary: 1,
  functional: 1,
  analytics: 1,
  marketing: 1,
  "session-replay": 1,
  "cross-border": 1,
  embeds: 1,
  "advertising-messages": 1
};
const isKnownPurpose = (id) => Object.hasOwn(KNOWN_PURPOSES, id);
const RECORD_NAME = "consent_gate";
function resolveConfig(config) {
  const { services = [] } = config;
  const needed = services.flatMap(({ purposes: own, optionalPurposes: optionalPurposes2 = [] }) => [
    ...own,
    ...optionalPurposes2
  ]);
  const purposes = config.purposes ?? [.../* @__PURE__ */ new Set(["necessary", ...needed])].map((id) => ({ id }));
  return {
    ...config,
    storage: { name: RECORD_NAME, ...config.storage },
    services,
    purposes: purposes.map((purpose) => {
      const { id, required = id === "necessary", separate = id === "advertising-messages" } = purpose;
      return { ...purpose, required, separate };
    })
  };
}

const isSafeUrl = (url) => /^(https?:|[^:]*$|[^:]*[/?#])/i.test(url ?? "");
const isName = (id) => /^\w[\w-]*$/.exec(id)?.[0] === id;
const named$1 = (faults) => Object.keys(faults).filter((fault) => faults[fault]);
const faultsOfPurpose = ({ id, title, required }) => named$1({
  id: !isName(id),
  title: !title && !isKnownPurpose(id),
  // What is known by name as something that takes consent cannot be declared necessary.
  required: required && id !== "necessary" && isKnownPurpose(id)
});
function faultsOfService(service, { law, purposes }) {
  const { id, start, src, facts, problems } = service;
  const needed = purposes.filter((purpose) => service.purposes.includes(purpose.id));
  const says = (isTrue) => needed.some(
    (purpose) => (purpose.disclosure?.crossBorder ?? (purpose.id === "cross-border" || null)) === isTrue
  );
  return named$1({
    problems,
    id: !isName(id),
    start: !start.call,
    src: !isSafeUrl(src),
    // A service without purposes would start without consent. Consent mode loads nothing: it says what was consented to.
    purposes: !service.purposes.length && service.type !== "consent-mode" || !service.purposes.every((name) => needed.some((purpose) => purpose.id === name)),
    // A foreign recipient needs a purpose that says so, and none that says the contrary.
    facts: facts?.recipient && isAbroad(facts.recipient.country, law) && (says(false) || law !== "GDPR" && !says(true))
  });
}
const faultsOfConfig = ({ operator, policy, receipts }) => named$1({
  "operator.name": operator && !operator.name,
  "operator.site": !isSafeUrl(operator?.site),
  "policy.url": !isSafeUrl(policy?.url),
  // Proofs of a consent are sent within the site, or enciphered.
  "receipts.endpoint": !isSafeUrl(receipts?.endpoint) || /^http:/i.test(receipts?.endpoint ?? "")
});

const CORNERS = "top-left|top-right|bottom-left|bottom-right";
const RECIPIENT = { name: "texts", taxId: "text", address: "texts", country: "text" };
const SHAPE = {
  // For editors, which find the schema by it.
  $schema: "text",
  law: "152-FZ|GDPR",
  operator: {
    name: "texts",
    taxId: "text",
    address: "texts",
    email: "text",
    emailSubject: "texts",
    phone: "text",
    site: "text"
  },
  policy: { url: "text", version: "text" },
  purposes: [
    {
      id: "text",
      required: "flag",
      separate: "flag",
      title: "texts",
      description: "texts",
      disclosure: {
        legalBasis: "texts",
        data: ["texts"],
        actions: [
          "collection|recording|systematisation|accumulation|storage|clarification|extraction|use|transfer|depersonalisation|blocking|deletion|destruction"
        ],
        methods: { kind: "automated|manual|mixed", internal: "flag", internet: "flag" },
        recipients: [RECIPIENT],
        crossBorder: "flag",
        term: "texts",
        withdrawal: "texts"
      }
    }
  ],
  storage: { name: "text", domain: "text", days: "days", denyDays: "days" },
  receipts: { endpoint: "text", keep: "count", refusals: "flag" },
  consentMode: {
    // Or all of it at once.
    "": "flag",
    types: "map",
    ads_data_redaction: "flag",
    url_passthrough: "flag",
    wait_for_update: "count"
  },
  signals: { gpc: "refuse-all|refuse-marketing|ignore" },
  withdraw: "auto|reload|soft",
  ui: {
    locale: "text",
    layout: "box|bar|modal",
    position: `top|bottom|${CORNERS}`,
    preferences: "dialog|drawer",
    services: "list|choose",
    theme: "auto|light|dark",
    reopen: `flag|${CORNERS}`,
    texts: "map"
  },
  nonce: "text"
};
const isObject = (value) => typeof value === "object" && !!value && !Array.isArray(value);
function isOfShape(shape, value) {
  if (value === void 0) return true;
  if (Array.isArray(shape))
    return Array.isArray(value) && value.every((item) => isOfShape(shape[0], item));
  if (isObject(shape)) {
    return "" in shape && isOfShape(shape[""], value) || isObject(value) && Object.entries(value).every(
      ([key, part]) => part === void 0 || Object.hasOwn(shape, key) && isOfShape(shape[key], part)
    );
  }
  const isMap = isObject(value) && Object.values(value).every((text) => typeof text === "string");
  const isAtLeast = (least) => Number.isInteger(value) && value >= least;
  const kinds = {
    text: typeof value === "string",
    texts: typeof value === "string" || isMap,
    map: isMap,
    flag: typeof value === "boolean",
    days: isAtLeast(1),
    count: isAtLeast(0)
  };
  return shape.split("|").some((word) => kinds[word] ?? word === value);
}

const matches = (patterns, name) => [patterns ?? []].flat().some(
  (pattern) => typeof pattern !== "string" ? name.search(pattern) >= 0 : pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : name === pattern
);

const SPEAKING = ["necessary", "functional", "marketing", "embeds", "advertising-messages", "cross-border"];
function findTraps(given) {
  const config = resolveConfig(given);
  return [
    ...trapsOfOperator(config),
    ...config.purposes.flatMap((purpose, i) => trapsOfPurpose(purpose, `purposes[${i}]`, config)),
    ...config.services.flatMap((service, i) => trapsOfService(service, `services[${i}]`, config)),
    ...config.services.flatMap(({ id, erase = {} }, i) => [
      ...config.services.findIndex((other) => other.id === id) < i ? [trap(`services[${i}].id`, "an id that no other service has", id)] : [],
      ...matches(Object.values(erase).flat(), config.storage.name) ? [
        trap(
          `services[${i}]`,
          "names to be erased that leave the record alone, or a refusal is asked for again",
          config.storage.name
        )
      ] : []
    ]),
    ...trapsOfStorage(config),
    ...trapsOfConsentMode(config),
    ...(config.storage.days ?? 0) > 366 ? [trap("storage.days", "a year at most", String(config.storage.days), "152-FZ art. 5(7), 9(4)(8)")] : []
  ];
}
const trap = (path, expected, found, law) => ({
  severity: "warning",
  path,
  expected,
  found,
  ...law && { law }
});
function trapsOfStorage({ storage: { name, domain } }) {
  return [
    .../^[\w.-]+$/.test(name) ? [] : [
      trap("storage.name", 'a name of letters, digits, "-", "_" and ".": others are not read back', name)
    ],
    ...domain === void 0 || /^[a-z\d](?:[a-z\d.-]*[a-z\d])?$/.test(domain) ? [] : [trap("storage.domain", "auto, or a domain in small letters, without a dot before it", domain)]
  ];
}
function trapsOfConsentMode({ consentMode, purposes }) {
  const { types = {} } = typeof consentMode === "object" ? consentMode : {};
  return Object.entries(types).flatMap(
    ([type, granting]) => (granting.match(/[\w-]+/g) ?? []).filter((name) => !purposes.some(({ id }) => id === name)).map((name) => trap(`consentMode.types.${type}`, "purposes of this config", name))
  );
}
function trapsOfOperator({ operator, policy, law }) {
  const isGdpr = law === "GDPR";
  const told = isGdpr ? "GDPR art. 13(1)(a)" : "152-FZ art. 9(4)(3)";
  const missing = (path, expected, isThere, article) => isThere ? [] : [trap(path, expected, "nothing", article)];
  return [
    ...missing("operator", "who processes the data", operator, told),
    ...operator ? [
      ...missing("operator.taxId", "the tax id, by which the operator is known", operator.taxId, told),
      ...missing("operator.address", "the address of the operator", operator.address, told),
      ...missing(
        "operator.email",
        "an e-mail address or a telephone number, to withdraw consent by",
        operator.email ?? operator.phone,
        isGdpr ? "GDPR art. 13(1)(b)" : "152-FZ art. 9(2), 9(4)(8)"
      )
    ] : [],
    ...missing(
      "policy.url",
      "the address of the policy, which every page that collects data links to",
      policy?.url,
      isGdpr ? "GDPR art. 12(1)" : "152-FZ art. 18.1(2)"
    ),
    ...missing(
      "policy.version",
      "the version that the visitor agrees to",
      policy?.version,
      isGdpr ? "GDPR art. 7(1)" : "152-FZ art. 9(3)"
    )
  ];
}
function trapsOfPurpose(purpose, path, { services, law }) {
  const { id, required, separate, disclosure } = purpose;
  const article = law === "GDPR" ? "GDPR art. 13" : "152-FZ art. 9(1), 9(4)(5), 9(4)(7)";
  const users = services.filter(
    ({ purposes, optionalPurposes = [] }) => [...purposes, ...optionalPurposes].includes(id)
  );
  const saysData = !!disclosure?.data?.length || SPEAKING.includes(id) || users.some(({ type, facts }) => type ?? facts?.data?.length);
  return [
    ...saysData || required ? [] : [trap(`${path}.disclosure.data`, "what data are processed", "nothing", article)],
    ...disclosure?.actions && !disclosure.actions.length ? [trap(`${path}.disclosure.actions`, "what is done with the data", "[]", article)] : [],
    ...id === "advertising-messages" && !separate ? [
      trap(
        `${path}.separate`,
        "true: consent to advertising is given by itself",
        "false",
        "38-FZ art. 18(1), 152-FZ art. 9(1) and 15(1)"
      )
    ] : []
  ];
}
function trapsOfService(service, path, { purposes }) {
  const { type, facts, purposes: needed, options = {} } = service;
  const records = options.webvisor === true;
  return [
    // The built-in ones have their facts in a file of their own.
    ...type || facts?.recipient?.name ? [] : [
      trap(
        `${path}.recipient`,
        "who gets the data: name and country",
        "nothing",
        "152-FZ art. 9(4)(6), 6(3)"
      )
    ],
    ...needed.includes("advertising-messages") && needed.length > 1 ? [
      trap(
        `${path}.purposes`,
        "mailings as a purpose by themselves",
        JSON.stringify(needed),
        "38-FZ art. 18(1), 152-FZ art. 9(1) and 15(1)"
      )
    ] : [],
    ...records && !purposes.some(({ id }) => id === "session-replay") ? [
      trap(
        `${path}.webvisor`,
        "a purpose of its own for the recording: session-replay",
        "none",
        "152-FZ art. 5(2), 9(1)"
      )
    ] : []
  ];
}

const SERVICE_TYPES = [
  "calltouch",
  "google-tag-manager",
  "hotjar",
  "liveinternet",
  "matomo",
  "meta-pixel",
  "microsoft-clarity",
  "rambler-top100",
  "roistat",
  "top-mail-ru",
  "varioqub",
  "vk-pixel"
];

const describeProblem = ({ path, expected, found, law }) => `${path}: expected ${expected}; found ${found}${law ? ` (${law})` : ""}`;
const URL_OR_PATH = "an http(s) URL or a path";
const NAME$1 = 'a name of letters, digits, "-" and "_"';
const KINDS = {
  text: "a text",
  texts: "a text, or texts by language",
  map: "texts by key",
  flag: "true or false",
  days: "a number of days",
  count: "a number, 0 or more"
};
const EXPECTATIONS = {
  operator: "an object with the name of the operator",
  "operator.site": URL_OR_PATH,
  policy: "an object with url and version",
  "policy.url": URL_OR_PATH,
  purposes: "a list of purposes",
  "purposes[]": 'a purpose, such as { id: "analytics" }',
  "purposes[].id": NAME$1,
  services: "a list of services",
  "services[]": "a service",
  "services[].type": ["yandex-metrica", "google-analytics", "script", ...SERVICE_TYPES].join(", "),
  "services[].id": "the number or id of the counter or tag; for a script a name of your own",
  "services[].src": "the http(s) URL or the path of a script",
  "services[].url": "the address of Matomo, with a slash at the end",
  "services[].hosts": "a list of hosts",
  "services[].data": "a list of what it collects",
  "services[].keeps": "a list of what it keeps, each with a name",
  "services[].cookies": "a list of names",
  "services[].localStorage": "a list of names",
  "services[].sessionStorage": "a list of names",
  consentMode: "true, false or an object",
  "storage.domain": "auto, or a domain",
  "receipts.endpoint": "a path of this site, or an https URL",
  "ui.locale": "auto, or a language tag"
};
const RULES = {
  "purposes[].title": [
    "title",
    `a text, since the purpose is none of those known by name (${Object.keys(KNOWN_PURPOSES).join(", ")})`
  ],
  "purposes[].id": ["id", NAME$1],
  "purposes[].required": ["required", 'no "required" on a purpose that takes consent by what it is'],
  "services[].id": ["id", NAME$1],
  "services[].start": ["start", "a function"],
  "services[].src": ["src", "the http(s) URL or the path of a script"],
  "services[].purposes": [
    "purposes",
    "a list of at least one purpose, all of them known by name or in the config"
  ],
  "services[].facts": [
    "purposes",
    'one that says that data go abroad ("cross-border", or crossBorder: true), and none that denies it, since the recipient is abroad',
    "152-FZ art. 12"
  ]
};
function describe(value) {
  if (value === void 0 || Array.isArray(value) && !value.some((part) => part !== void 0)) {
    return Array.isArray(value) && !value.length ? "[]" : "nothing";
  }
  try {
    return JSON.stringify(value)?.slice(0, 80) ?? typeof value;
  } catch {
    return typeof value;
  }
}
function describeShape(shape) {
  if (Array.isArray(shape)) return "a list";
  if (typeof shape === "object") return "an object";
  return shape.split("|").map((word) => KINDS[word] ?? word).join(", ").replace(/, (?=[^,]*$)/, " or ");
}
const written = (path) => path.replace(/\.(\d+)/g, "[$1]");
const placed = (path) => path.replace(/\.\d+/g, "[]");
function walk(shape, value, path, add) {
  if (isOfShape(shape, value)) return;
  if (Array.isArray(shape) && Array.isArray(value)) {
    value.forEach((item, i) => walk(shape[0], item, `${path}.${i}`, add));
  } else if (isObject(shape) && isObject(value)) {
    for (const [key, part] of Object.entries(value)) {
      const name = key || '""';
      const inner = path ? `${path}.${name}` : name;
      if (Object.hasOwn(shape, key)) walk(shape[key], part, inner, add);
      else if (part !== void 0) {
        const options = [...Object.keys(shape).filter(Boolean), ...path ? [] : ["services"]];
        add(inner, part, `one of the options ${options.join(", ")}`);
      }
    }
  } else {
    add(path, value, EXPECTATIONS[placed(path)] ?? describeShape(shape));
  }
}
function findErrors(config) {
  const problems = [];
  const add = (path, found, expected = EXPECTATIONS[placed(path)] ?? "something else", law) => problems.push({
    severity: "error",
    path: written(path),
    expected,
    found: describe(found),
    ...law && { law }
  });
  if (!isObject(config)) {
    add("config", config, "an object");
    return problems;
  }
  const { services, ...others } = config;
  walk(SHAPE, others, "", add);
  const isTold = (path) => problems.some((problem) => problem.path.startsWith(written(path)));
  for (const path of attempt(() => faultsOfConfig(config)) ?? []) {
    if (isTold(path)) continue;
    const [section = "", field = ""] = path.split(".");
    const parent = config[section];
    if (isObject(parent)) add(path, parent[field], path === "operator.name" ? KINDS.texts : void 0);
  }
  findServiceErrors(services, add);
  findMisfits(config, add, isTold);
  return problems;
}
function findServiceErrors(services, add) {
  if (services === void 0) return;
  if (!Array.isArray(services)) {
    add("services", services);
    return;
  }
  services.forEach((service, i) => {
    const path = `services.${i}`;
    if (!isObject(service)) {
      add(path, service);
      return;
    }
    for (const [option, found] of Object.entries(service.problems ?? {})) {
      const isAttribute = option.startsWith("attributes.");
      add(
        `${path}.${option}`,
        found,
        isAttribute ? "an attribute that is no event handler, src or nonce" : void 0
      );
    }
  });
}
function findMisfits(config, add, isTold) {
  const resolved = attempt(() => resolveConfig(config));
  const hasOwn = !!config.purposes;
  const apply = (section, items, faultsOf) => {
    if (!Array.isArray(items)) return;
    items.forEach((item, i) => {
      if (!isObject(item) || isTold(`${section}.${i}`)) return;
      const faults = attempt(() => faultsOf(item)) ?? ["purposes"];
      for (const fault of faults.includes("id") ? ["id"] : new Set(faults)) {
        const [field = fault, expected, law] = RULES[`${section}[].${fault}`] ?? [];
        add(`${section}.${i}.${field}`, item[fault === "title" ? "id" : field], expected, law);
      }
    });
  };
  if (hasOwn) apply("purposes", resolved?.purposes, faultsOfPurpose);
  apply("services", resolved ? config.services : void 0, (service) => [
    ...faultsOfService(service, resolved),
    ...hasOwn || service.purposes.every(isKnownPurpose) ? [] : ["purposes"]
  ]);
  if (resolved || !Array.isArray(config.services)) return;
  config.services.forEach((service, i) => {
    const given = isObject(service) && !service.problems ? service.purposes : [];
    if (!Array.isArray(given)) add(`services.${i}.purposes`, given, RULES["services[].purposes"]?.[1]);
  });
}
function attempt(run) {
  try {
    return run();
  } catch {
    return void 0;
  }
}
function checkConfig(config) {
  const errors = findErrors(config);
  return errors.length ? errors : findTraps(config);
}

function loadScript({ window: { document }, nonce, trust }, src, attributes = {}) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.async = true;
    if (nonce) script.nonce = nonce;
    for (const [name, value] of Object.entries(attributes)) {
      if (value !== false) script.setAttribute(name, value === true ? "" : value);
    }
    script.onload = script.onerror = (event) => {
      script.onload = script.onerror = null;
      if (event.type === "load") resolve();
      else reject(new Error(`Could not load ${src}`));
    };
    script.src = trust.createScriptURL(src);
    document.head.append(script);
  });
}

const STATES = /* @__PURE__ */ Symbol.for("consent-gate.tags");
function stateOf(window, type) {
  const page = window;
  const states = page[STATES] ??= /* @__PURE__ */ new Map();
  const state = states.get(type) ?? {
    running: /* @__PURE__ */ new Set(),
    started: /* @__PURE__ */ new Set(),
    loads: /* @__PURE__ */ new Map(),
    aside: /* @__PURE__ */ new Map()
  };
  states.set(type, state);
  return state;
}

const defineTag = (tag) => (options) => {
  const given = String(options.id);
  const [, counter = given] = tag.id.exec(given) ?? [];
  const {
    purposes = tag.purposes,
    src = tag.src?.(counter, options)
  } = options;
  const { type, facts, functions = [], lists = [] } = tag;
  const hosts = typeof tag.hosts === "function" ? tag.hosts(options) : tag.hosts;
  const missing = tag.needs?.filter((name) => !options[name]) ?? [];
  const problems = {
    ...!tag.id.test(given) && { id: options.id },
    ...Object.fromEntries(missing.map((name) => [name, options[name]]))
  };
  const globals = [...functions, ...lists];
  return {
    // A number alone can be that of another vendor's counter, too.
    id: /^\d+$/.test(counter) ? `${type}-${counter}` : counter,
    type,
    purposes,
    ...src !== void 0 && { src },
    ...hosts && { hosts },
    ...tag.erase && { erase: tag.erase },
    facts: {
      ...facts,
      ...facts.keeps && {
        keeps: facts.keeps.map((item) => ({ ...item, name: item.name.replace("<ID>", counter) }))
      }
    },
    ...Object.keys(problems).length > 0 && { problems },
    standby(context) {
      const window = context.window;
      const { running, aside } = stateOf(window, type);
      const wasRunning = running.delete(counter);
      if (running.size) return;
      for (const name of globals) {
        if (wasRunning) aside.set(name, window[name]);
        window[name] = lists.includes(name) ? Object.assign([], { push: dropCall }) : dropCall;
      }
    },
    async start(context) {
      const window = context.window;
      const { running, started, loads, aside } = stateOf(window, type);
      if (!running.size) {
        if (!globals.every((name) => isDropped(window[name])))
          for (const each of [started, loads, aside]) each.clear();
        for (const name of globals) window[name] = aside.get(name);
      }
      running.add(counter);
      if (started.has(counter)) {
        tag.again?.(window, counter);
        return;
      }
      started.add(counter);
      tag.before?.(window, counter, options);
      if (src !== void 0) {
        const loading = loads.get(src) ?? loadScript(context, src, tag.attributes);
        loads.set(src, loading);
        try {
          await loading;
        } catch (error) {
          loads.delete(src);
          started.delete(counter);
          throw error;
        }
      }
      if (running.has(counter)) tag.after?.(window, counter, options);
      else if (tag.after) started.delete(counter);
    },
    ...tag.stop && {
      stop({ window }) {
        const { running } = stateOf(window, type);
        return tag.stop?.(window, counter, running.size < 2) === true;
      }
    }
  };
};
function dropCall(...call) {
  for (const argument of call) if (typeof argument === "function") setTimeout(argument);
  return 0;
}
const isDropped = (value) => value === dropCall || value?.push === dropCall;
function queueIn(window, name, list = "q") {
  if (window[name]) return window[name];
  const calls = [];
  const queue = Object.assign(
    function() {
      calls.push(arguments);
    },
    { [list]: calls }
  );
  window[name] = queue;
  return queue;
}
const listIn = (window, name) => window[name] ??= [];

const calltouch = /* @__PURE__ */ defineTag({
  type: "calltouch",
  id: /^\w+$/,
  purposes: ["marketing"],
  facts: {
    name: "Calltouch",
    recipient: { name: "Calltouch", country: "RU" },
    data: ["pages", "device", "network", "identifier", "behaviour", "advertising", "contacts"],
    // Spelt out: what is called in here no bundler may leave out.
    keeps: [
      { name: "_ct" },
      { name: "_ct_ids" },
      { name: "_ct_session_id" },
      { name: "_ct_site_id" },
      { name: "_ct_client_global_id" },
      { name: "cted" },
      { name: "call_s" }
    ]
  },
  src: (id) => `https://mod.calltouch.ru/init-min.js?id=${id}`,
  hosts: [/(^|\.)calltouch\.ru$/],
  erase: { cookies: ["_ct", "_ct_*", "cted", "call_s"] },
  functions: ["ct"],
  before(window, id) {
    window.CalltouchDataObject = "ct";
    const ct = queueIn(window, "ct", "callbacks");
    Object.assign(ct, { loaded: false, counters: [...ct.counters ?? [], id] });
  }
});

function commandOf(..._) {
  return arguments;
}

const TYPES = {
  ad_storage: "marketing",
  ad_user_data: "marketing",
  ad_personalization: "marketing",
  analytics_storage: "analytics",
  functionality_storage: "functional",
  personalization_storage: "functional",
  security_storage: ""
};
function consentMode(options = true) {
  const { types, wait_for_update = 500, ads_data_redaction, url_passthrough } = options;
  const mapping = Object.entries({ ...TYPES, ...types }).map(
    // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing -- `false` gives way, too
    ([type, purposes]) => [type, typeof purposes === "string" && purposes.match(/[\w-]+/g) || []]
  );
  let last = "";
  const layerIn = (window) => window.dataLayer ??= [];
  const statesOf = (isGranted) => Object.fromEntries(
    mapping.map(([type, purposes]) => [
      type,
      purposes.every((purpose) => isGranted(purpose)) ? "granted" : "denied"
    ])
  );
  const update = ({ window, isGranted }) => {
    const states = statesOf(isGranted);
    const text = JSON.stringify(states);
    if (text === last) return;
    last = text;
    layerIn(window).push(commandOf("consent", "update", states));
  };
  return {
    id: "consent-mode",
    type: "consent-mode",
    isUnnamed: true,
    // It runs all the time, and is restarted with each change: nothing is loaded, and nobody is told.
    purposes: [],
    optionalPurposes: [...new Set(mapping.flatMap(([, purposes]) => purposes))],
    standby({ window }) {
      const layer = layerIn(window);
      if (layer.hasConsentMode) return;
      layer.hasConsentMode = true;
      const states = statesOf(() => false);
      last = JSON.stringify(states);
      layer.unshift(
        commandOf("consent", "default", { ...states, wait_for_update }),
        ...Object.entries({ ads_data_redaction, url_passthrough }).filter(([, value]) => value !== void 0).map((option) => commandOf("set", ...option))
      );
    },
    start: update,
    stop(context) {
      update(context);
      return true;
    }
  };
}

const MAX_HELD = 100;
const settle = (call) => Array.from(call, (argument) => {
  const { callback, event_callback } = argument ?? {};
  const found = [argument, callback, event_callback].filter((run) => typeof run === "function");
  for (const run of found) setTimeout(run);
  if (!found.length) return argument;
  return typeof argument === "object" ? { ...argument, callback: void 0, event_callback: void 0 } : void 0;
});
function stubOf(window, name, isFor, pass) {
  const page = window;
  const previous = page[name];
  if (previous?.states) return previous;
  const states = /* @__PURE__ */ new Map();
  const route = (call) => {
    const heard = [...states].flatMap(([counter, state]) => isFor(call, counter) ? [state] : []);
    if (heard.includes("pass")) pass(call);
    else {
      const copy = settle(call);
      for (const state of heard) if (Array.isArray(state) && state.length < MAX_HELD) state.push(copy);
    }
  };
  const stub = Object.assign(
    function() {
      route(arguments);
    },
    { states }
  );
  page[name] = stub;
  queueMicrotask(() => previous?.a?.forEach(route));
  return stub;
}
function openStub({ states }, counter) {
  const held = states.get(counter);
  states.set(counter, "pass");
  return Array.isArray(held) ? held : [];
}
function closeStub({ states }, counter, queue) {
  states.set(counter, queue === "replay" && !states.has(counter) ? [] : "drop");
}
const countOpen = ({ states }) => [...states.values()].filter((state) => state === "pass").length;

const DENIED = Object.fromEntries(
  ["ad_storage", "ad_user_data", "ad_personalization", "analytics_storage"].map((type) => [type, "denied"])
);
function googleAnalytics({
  id,
  purposes = ["analytics", "cross-border"],
  queue,
  src = `https://www.googletagmanager.com/gtag/js?id=${id}`,
  snippet,
  ...config
}) {
  const flag = `ga-disable-${id}`;
  const prefix = config.cookie_prefix ?? "";
  let wasStarted = false;
  const [, container = ""] = /^G-(\w{4,20})$/.exec(id) ?? [];
  const stubIn = (window) => stubOf(
    window,
    "gtag",
    // Calls name no measurement id, but for those that would start one.
    (call, wanted) => call[0] !== "config" || call[1] === wanted,
    (call) => window.dataLayer?.push(call)
  );
  return {
    id,
    type: "google-analytics",
    purposes,
    options: config,
    clientId: `${prefix}_ga`,
    src,
    // https://developers.google.com/tag-platform/security/guides/csp, but for google.com, which serves others, too.
    hosts: [
      /\b(google-analytics|googletagmanager|analytics\.google|g\.doubleclick|googlesyndication)\.(com|net)$/
    ],
    ...!container && { problems: { id } },
    facts: { recipient: { country: "US" } },
    erase: {
      cookies: [
        `${prefix}_ga`,
        `${prefix}_ga_${container}`,
        /^(_gid|_gat|_gac_|_gcl_|_dc_gtm_|__utm|AMP_TOKEN$|FPID$|FPLC$)/
      ]
    },
    standby(context) {
      const window = context.window;
      closeStub(stubIn(window), id, queue);
      window[flag] = true;
    },
    async start(context) {
      const window = context.window;
      const stub = stubIn(window);
      const { gtag } = window;
      const isFirst = !gtag.isLoaded;
      const held = openStub(stub, id);
      window[flag] = false;
      const dataLayer = window.dataLayer ??= [];
      const isOwn = !snippet || wasStarted;
      const isKept = (entry) => {
        if ({}.toString.call(entry) !== "[object Arguments]") return true;
        const { 0: name } = entry;
        return isOwn ? dataLayer.hasConsentMode === true && /^(consent|set)$/.test(String(name)) : name !== "event";
      };
      if (isFirst) dataLayer.splice(0, Infinity, ...dataLayer.filter(isKept));
      if (!dataLayer.hasConsentMode) {
        if (isFirst) dataLayer.unshift(commandOf("consent", "default", DENIED));
        stub("consent", "update", { ...DENIED, analytics_storage: "granted" });
      }
      if (isOwn) {
        if (isFirst) stub("js", /* @__PURE__ */ new Date());
        stub("config", id, wasStarted ? { ...config, send_page_view: false } : config);
      } else snippet();
      wasStarted = true;
      for (const call of held) stub(...call);
      gtag.isLoaded = true;
      if (isFirst && isOwn) await loadScript(context, src);
    },
    stop(context) {
      const window = context.window;
      const stub = stubIn(window);
      window[flag] = true;
      if (countOpen(stub) === 1 && !window.dataLayer?.hasConsentMode) stub("consent", "update", DENIED);
      closeStub(stub, id);
      return false;
    }
  };
}

const GOOGLE = {
  name: "Google LLC",
  address: {
    en: "1600 Amphitheatre Parkway, Mountain View, CA 94043, USA",
    ru: "1600 Amphitheatre Parkway, Mountain View, CA 94043, \u0421\u0428\u0410"
  },
  country: "US"
};
const YANDEX = {
  name: { en: "Yandex LLC", ru: "\u041E\u041E\u041E \xAB\u042F\u041D\u0414\u0415\u041A\u0421\xBB" },
  taxId: "7736207543",
  address: {
    en: "16 Lva Tolstogo St., Moscow, 119021, Russia",
    ru: "119021, \u0433. \u041C\u043E\u0441\u043A\u0432\u0430, \u0443\u043B. \u041B\u044C\u0432\u0430 \u0422\u043E\u043B\u0441\u0442\u043E\u0433\u043E, \u0434. 16"
  },
  country: "RU"
};
const V_KONTAKTE = {
  name: { en: "V Kontakte LLC", ru: "\u041E\u041E\u041E \xAB\u0412 \u041A\u043E\u043D\u0442\u0430\u043A\u0442\u0435\xBB" },
  taxId: "7842349892",
  address: {
    en: "12-14 Khersonskaya St., lit. A, room 1-N, St. Petersburg, 191024, Russia",
    ru: "191024, \u0433. \u0421\u0430\u043D\u043A\u0442-\u041F\u0435\u0442\u0435\u0440\u0431\u0443\u0440\u0433, \u0443\u043B. \u0425\u0435\u0440\u0441\u043E\u043D\u0441\u043A\u0430\u044F, \u0434. 12-14, \u043B\u0438\u0442. \u0410, \u043F\u043E\u043C. 1-\u041D"
  },
  country: "RU"
};

const googleTagManager = /* @__PURE__ */ defineTag({
  type: "google-tag-manager",
  id: /^GTM-\w+$/,
  purposes: ["analytics", "marketing", "cross-border"],
  facts: {
    name: "Google Tag Manager",
    recipient: GOOGLE,
    data: ["pages", "device", "network", "identifier", "behaviour", "advertising"]
  },
  src: (id) => `https://www.googletagmanager.com/gtm.js?id=${id}`,
  hosts: [
    /\b(google-analytics|googletagmanager|analytics\.google|g\.doubleclick|googlesyndication)\.(com|net)$/
  ],
  erase: { cookies: [/^(_ga|_gid|_gat|_gac_|_gcl_|_dc_gtm_)/] },
  before(window) {
    const dataLayer = window.dataLayer ??= [];
    dataLayer.push({ "gtm.start": Date.now(), event: "gtm.js" });
  }
});

const hotjar = /* @__PURE__ */ defineTag({
  type: "hotjar",
  id: /^\d+$/,
  purposes: ["analytics", "session-replay", "cross-border"],
  facts: {
    name: "Hotjar",
    recipient: { name: "Hotjar Ltd", country: "MT" },
    data: ["pages", "device", "network", "identifier", "behaviour", "recording"],
    keeps: [
      { name: "_hjSessionUser_<ID>", lifetime: "1 year" },
      { name: "_hjSession_<ID>", lifetime: "30 minute" }
    ]
  },
  src: (id) => `https://static.hotjar.com/c/hotjar-${id}.js?sv=6`,
  hosts: [/(^|\.)hotjar\.(com|io)$/],
  erase: { cookies: ["_hj*"], localStorage: ["_hj*"], sessionStorage: ["_hj*"] },
  functions: ["hj"],
  before(window, id) {
    queueIn(window, "hj");
    window._hjSettings = { hjid: Number(id), hjsv: 6 };
  }
});

const liveinternet = /* @__PURE__ */ defineTag({
  type: "liveinternet",
  id: /^\w[\w-]*$/,
  purposes: ["analytics"],
  facts: {
    name: "LiveInternet",
    recipient: { name: "LiveInternet", country: "RU" },
    data: ["pages", "device", "network", "identifier"],
    // Not verified.
    foreignCookies: [{ domain: "yadro.ru", names: ["FTID", "VID"] }]
  },
  hosts: ["counter.yadro.ru"],
  before({ document, location, screen, Image }) {
    const { width, height, colorDepth } = screen;
    const parts = [
      `r${encodeURIComponent(document.referrer)}`,
      `s${width}*${height}*${colorDepth}`,
      `u${encodeURIComponent(location.href)}`,
      `h${encodeURIComponent(document.title.slice(0, 150).replace(/\p{Surrogate}/gu, ""))}`,
      String(Math.random())
    ];
    new Image().src = `https://counter.yadro.ru/hit?${parts.join(";")}`;
  },
  // A picture that is there sends nothing more.
  stop: () => true
});

const matomo = /* @__PURE__ */ defineTag({
  type: "matomo",
  id: /^\d+$/,
  needs: ["url"],
  purposes: ["analytics"],
  facts: {
    name: "Matomo",
    // Whoever runs it; the operator himself, where nothing else is said.
    recipient: { country: "RU" },
    data: ["pages", "device", "network", "identifier", "behaviour"],
    keeps: [
      { name: "_pk_id.*", lifetime: "13 month" },
      { name: "_pk_ses.*", lifetime: "30 minute" },
      { name: "_pk_ref.*", lifetime: "6 month" },
      { name: "mtm_consent" }
    ]
  },
  src: (_, { url }) => `${url}matomo.js`,
  // The script may come from elsewhere.
  hosts: ({ url }) => /^https?:\/\/([^/]+)/i.exec(url)?.slice(1),
  erase: { cookies: ["_pk_*", "mtm_consent", "mtm_cookie_consent", "mtm_consent_removed", "matomo_sessid"] },
  lists: ["_paq"],
  before(window, id, { url }) {
    const tracker = `${url}matomo.php`;
    if (window._paq) {
      window._paq.push(["addTracker", tracker, id]);
      window.Matomo?.getAsyncTracker(tracker, id)?.trackPageView();
      return;
    }
    window._paq = [
      ["requireConsent"],
      ["setConsentGiven"],
      ["setTrackerUrl", tracker],
      ["setSiteId", id],
      ["trackPageView"],
      ["enableLinkTracking"]
    ];
  },
  // A list that nobody has read yet has told nothing; and what it says last would not be what counts.
  stop({ _paq }, _, isLast) {
    if (isLast && !Array.isArray(_paq)) _paq?.push(["forgetConsentGiven"]);
    return isLast;
  },
  again({ _paq }) {
    if (!Array.isArray(_paq)) _paq?.push(["setConsentGiven"]);
  }
});

const metaPixel = /* @__PURE__ */ defineTag({
  type: "meta-pixel",
  id: /^\d+$/,
  purposes: ["marketing", "cross-border"],
  facts: {
    name: "Meta Pixel",
    recipient: { name: "Meta Platforms, Inc.", country: "US" },
    data: ["pages", "device", "network", "identifier", "behaviour", "advertising"],
    keeps: [
      { name: "_fbp", lifetime: "90 day" },
      { name: "_fbc", lifetime: "90 day" }
    ],
    foreignCookies: [{ domain: "facebook.com", names: ["fr"] }]
  },
  src: () => "https://connect.facebook.net/en_US/fbevents.js",
  hosts: ["connect.facebook.net", "www.facebook.com"],
  erase: { cookies: ["_fbp", "_fbc"] },
  functions: ["fbq"],
  before(window, id) {
    const fbq = pixelIn(window);
    fbq("init", id);
    fbq("trackSingle", id, "PageView");
  }
});
function pixelIn(window) {
  if (window.fbq) return window.fbq;
  const queue = [];
  const fbq = (...call) => {
    if (fbq.callMethod) fbq.callMethod(...call);
    else queue.push(call);
  };
  window.fbq = window._fbq = Object.assign(fbq, { push: fbq, loaded: true, version: "2.0", queue });
  return fbq;
}

const microsoftClarity = /* @__PURE__ */ defineTag({
  type: "microsoft-clarity",
  id: /^\w+$/,
  purposes: ["analytics", "session-replay", "cross-border"],
  facts: {
    name: "Microsoft Clarity",
    recipient: { name: "Microsoft Corporation", country: "US" },
    data: ["pages", "device", "network", "identifier", "behaviour", "recording"],
    keeps: [
      { name: "_clck", lifetime: "1 year" },
      { name: "_clsk", lifetime: "1 day" }
    ],
    foreignCookies: [
      { domain: "clarity.ms", names: ["CLID", "ANONCHK", "MR", "MUID", "SM"] },
      { domain: "bing.com", names: ["MUID"] }
    ]
  },
  src: (id) => `https://www.clarity.ms/tag/${id}`,
  hosts: [/(^|\.)clarity\.ms$/, "c.bing.com"],
  erase: {
    cookies: ["_clck", "_clsk"],
    localStorage: ["_clck", "_clsk"],
    sessionStorage: ["_clsk", "_cltk"]
  },
  functions: ["clarity"],
  before: (window) => void queueIn(window, "clarity")
});

const ramblerTop100 = /* @__PURE__ */ defineTag({
  type: "rambler-top100",
  id: /^\d+$/,
  purposes: ["analytics"],
  facts: {
    name: { en: "Rambler Top-100", ru: "\u0420\u0430\u043C\u0431\u043B\u0435\u0440/\u0442\u043E\u043F-100" },
    recipient: { name: { en: "Rambler", ru: "\u0420\u0430\u043C\u0431\u043B\u0435\u0440" }, country: "RU" },
    data: ["pages", "device", "network", "identifier", "behaviour"],
    keeps: [{ name: "top100_id" }, { name: "t3_sid_<ID>" }, { name: "last_visit" }, { name: "adtech_uid" }]
  },
  src: () => "https://st.top100.ru/top100/top100.js",
  hosts: ["st.top100.ru", "kraken.rambler.ru", "counter.rambler.ru"],
  erase: { cookies: ["top100_id", "t3_sid_*", "last_visit", "adtech_uid"] },
  lists: ["_top100q"],
  before(window, id) {
    listIn(window, "_top100q").push(() => {
      const Top100 = window.top100;
      window.top100Counter = new Top100({ project: id });
    });
  }
});

const roistat = /* @__PURE__ */ defineTag({
  type: "roistat",
  id: /^\w+$/,
  purposes: ["marketing"],
  facts: {
    name: "Roistat",
    recipient: { name: "Roistat", country: "RU" },
    data: ["pages", "device", "network", "identifier", "behaviour", "advertising", "contacts"],
    keeps: [{ name: "roistat_*" }, { name: "roistat_*", in: "localStorage" }]
  },
  src: (id) => {
    const { location } = globalThis;
    return `https://cloud.roistat.com/api/site/1.0/${id}/init?referrer=${encodeURIComponent(location?.href ?? "")}`;
  },
  hosts: [/(^|\.)roistat\.com$/],
  erase: { cookies: ["roistat_*"], localStorage: ["roistat_*"] },
  before(window, id) {
    window.roistatProjectId = id;
    window.roistatHost = "cloud.roistat.com";
  }
});

function script({
  id,
  purposes,
  src,
  hosts = [],
  attributes = {},
  name = id,
  recipient,
  data,
  keeps,
  ...erase
}) {
  const wrong = [
    // Attributes that would be code, or would replace what was checked, are refused.
    ...Object.keys(attributes).filter((attribute) => /^(on|src$|nonce$)/i.test(attribute)).map((attribute) => [`attributes.${attribute}`, attribute]),
    // All others are lists, and nothing in them is empty; what is none of the options is among them, too.
    ...Object.entries({
      src: [src],
      hosts,
      data,
      keeps: keeps?.map(({ name: kept }) => kept),
      ...erase
    }).filter(([, list]) => list && !(Array.isArray(list) && list.every(Boolean)))
  ];
  return {
    id,
    purposes,
    src,
    hosts,
    ...wrong[0] && { problems: Object.fromEntries(wrong) },
    facts: { name, data, recipient, keeps },
    erase,
    start: (context) => loadScript(context, src, attributes)
  };
}

const topMailRu = /* @__PURE__ */ defineTag({
  type: "top-mail-ru",
  id: /^\d+$/,
  purposes: ["marketing"],
  facts: {
    name: { en: "Top.Mail.Ru (VK Ads pixel)", ru: "Top.Mail.Ru (\u043F\u0438\u043A\u0441\u0435\u043B\u044C VK \u0420\u0435\u043A\u043B\u0430\u043C\u044B)" },
    recipient: { name: { en: "VK LLC", ru: "\u041E\u041E\u041E \xAB\u0412\u041A\xBB" }, country: "RU" },
    data: ["pages", "device", "network", "identifier", "behaviour", "advertising"],
    keeps: [
      { name: "tmr_lvid", lifetime: "333 day" },
      { name: "tmr_lvidTS", lifetime: "333 day" },
      { name: "tmr_detect", lifetime: "1 day" },
      { name: "tmr_lvid", in: "localStorage" },
      { name: "tmr_lvidTS", in: "localStorage" },
      { name: "tmr_reqNum", in: "localStorage" },
      { name: "tmr_trgfpid", in: "localStorage" }
    ]
  },
  src: () => "https://top-fwz1.mail.ru/js/code.js",
  attributes: { id: "tmr-code" },
  hosts: ["top-fwz1.mail.ru", "privacy-cs.mail.ru", "ad.mail.ru"],
  erase: { cookies: ["tmr_*"], localStorage: ["tmr_*"] },
  lists: ["_tmr"],
  before(window, id) {
    listIn(window, "_tmr").push({ id, type: "pageView", start: Date.now() });
  }
});

const varioqub = /* @__PURE__ */ defineTag({
  type: "varioqub",
  id: /^(?:metrika\.)?(\d+)$/,
  purposes: ["analytics"],
  facts: {
    name: { en: "Varioqub", ru: "\u0412\u0430\u0440\u0438\u043A\u0443\u0431" },
    recipient: YANDEX,
    data: ["pages", "device", "network", "identifier"],
    keeps: [{ name: "_ymab_param" }]
  },
  src: () => "https://abt.s3.yandex.net/expjs/latest/exp.js",
  hosts: ["abt.s3.yandex.net", "uaas.yandex.ru"],
  erase: { cookies: ["_ymab*"], localStorage: ["_ymab*"] },
  functions: ["ymab"],
  before(window, id) {
    queueIn(window, "ymab", "a")(`metrika.${id}`, "init");
  }
});

const vkPixel = /* @__PURE__ */ defineTag({
  type: "vk-pixel",
  id: /^VK-RTRG-[\w-]+$/,
  purposes: ["marketing"],
  facts: {
    name: { en: "VK pixel", ru: "\u041F\u0438\u043A\u0441\u0435\u043B\u044C \u0412\u041A\u043E\u043D\u0442\u0430\u043A\u0442\u0435" },
    recipient: V_KONTAKTE,
    data: ["pages", "device", "network", "identifier", "advertising"],
    foreignCookies: [{ domain: "vk.com", names: ["remixlang", "remixstid"] }]
  },
  src: () => "https://vk.com/js/api/openapi.js?169",
  hosts: ["vk.com", "ads.vk.com"],
  after({ VK }, id) {
    const { Retargeting } = VK ?? {};
    Retargeting?.Init(id);
    Retargeting?.Hit();
  }
});

const INTERVAL = 500;
function onNavigate(window, listener) {
  const page = () => window.location.href.replace(/#.*/, "");
  let current = page();
  const timer = window.setInterval(() => {
    const previous = current;
    current = page();
    if (current !== previous) listener(current, previous);
  }, INTERVAL);
  return () => window.clearInterval(timer);
}

function yandexMetrica({
  id,
  purposes = ["analytics"],
  queue,
  spa = false,
  src = "https://mc.yandex.ru/metrika/tag.js",
  snippet,
  ...given
}) {
  let init = given;
  const counter = String(id);
  const flag = `disableYaCounter${counter}`;
  let isRecording = false;
  let wasStarted = false;
  let stopWatching;
  const stubIn = (window) => stubOf(
    window,
    "ym",
    (call, wanted) => String(call[0]) === wanted,
    (call) => window.ym.a?.push(call)
  );
  const silence = ({ Ya }, oo) => Ya?._metrika && (Ya._metrika.oo = oo);
  const runSnippet = ({ ym }, run) => {
    const { a = [] } = ym;
    const calls = ym.a = [];
    run();
    ym.a = a;
    const isInit = (call) => String(call[0]) === counter && call[1] === "init";
    for (const call of calls) if (!isInit(call)) a.push(call);
    return calls.find(isInit)?.[2] ?? {};
  };
  return {
    id: counter,
    type: "yandex-metrica",
    purposes,
    optionalPurposes: init.webvisor ? ["session-replay"] : [],
    options: init,
    clientId: "_ym_uid",
    src,
    // https://yandex.com/support/metrica/en/code/install-counter-csp; yastatic.net serves others, too.
    hosts: [/^mc\.(yandex|webvisor)\./],
    ...!/^\d{1,12}$/.test(counter) && { problems: { id } },
    erase: {
      cookies: ["_ym_*", "metrika_enabled"],
      // `_ym123_lsid` and the like are counter 123's own: other counters keep theirs.
      localStorage: [new RegExp(`^_ym(?!\\d)|^_ym${counter}(?!\\d)`)],
      sessionStorage: ["__ym*"]
    },
    standby(context) {
      const window = context.window;
      const stub = stubIn(window);
      closeStub(stub, counter, queue);
      window[flag] = true;
      if (!window.ym.a || countOpen(stub)) return;
      silence(window, 1);
      delete window.ym.a;
      wasStarted = wasStarted && !!window.Ya;
    },
    async start(context) {
      const window = context.window;
      const stub = stubIn(window);
      const isLoaded = countOpen(stub) > 0;
      const held = openStub(stub, counter);
      window[flag] = false;
      isRecording = !!init.webvisor && context.isGranted("session-replay") !== false;
      const { ym } = window;
      if (!isLoaded) ym.a = [];
      const isOwn = !snippet || wasStarted;
      if (!isOwn) init = runSnippet(window, snippet);
      stub(counter, "init", {
        disableYtm: true,
        ...init,
        webvisor: isRecording,
        // Started once more on a page that was counted already: the page view is not counted twice.
        ...wasStarted && { defer: true }
      });
      wasStarted = true;
      for (const call of held) stub(...call);
      if (spa) {
        stopWatching = onNavigate(
          window,
          (url, referer) => stub(counter, "hit", url, { referer, title: window.document.title })
        );
      }
      if (isLoaded || ym.loads && !window.Ya) return;
      if (ym.loads) {
        window.Ya = void 0;
        await loadScript(context, `${src}${src.includes("?") ? "&" : "?"}r=${++ym.loads}`);
      } else {
        ym.loads = 1;
        if (isOwn) await loadScript(context, src);
      }
    },
    stop(context) {
      const window = context.window;
      stopWatching?.();
      silence(window, 1);
      window.ym.a?.push([counter, "destruct"]);
      silence(window, 0);
      return !isRecording;
    }
  };
}

var factories = /*#__PURE__*/Object.freeze({
  __proto__: null,
  calltouch: calltouch,
  consentMode: consentMode,
  defineTag: defineTag,
  googleAnalytics: googleAnalytics,
  googleTagManager: googleTagManager,
  hotjar: hotjar,
  listIn: listIn,
  liveinternet: liveinternet,
  loadScript: loadScript,
  matomo: matomo,
  metaPixel: metaPixel,
  microsoftClarity: microsoftClarity,
  queueIn: queueIn,
  ramblerTop100: ramblerTop100,
  roistat: roistat,
  script: script,
  topMailRu: topMailRu,
  varioqub: varioqub,
  vkPixel: vkPixel,
  yandexMetrica: yandexMetrica
});

const factoryName = (type) => type.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

const FACTORIES = {
  __proto__: null,
  "yandex-metrica": yandexMetrica,
  "google-analytics": googleAnalytics,
  script
};
function makeService(create, options, law) {
  const service = create(options);
  if (law !== "GDPR" || "purposes" in options) return service;
  const purposes = service.purposes.filter((purpose) => purpose !== "cross-border");
  return create({ ...options, purposes });
}
function createService(config, law) {
  const { type, ...options } = { ...config };
  try {
    const create = FACTORIES[type ?? ""];
    return create ? makeService(create, options, law) : { problems: { type } };
  } catch {
    return { problems: { type, ...options } };
  }
}
const isFetched = (config) => SERVICE_TYPES.includes(config?.type ?? "");

function serviceOf(json, law) {
  if (!isFetched(json)) return createService(json, law);
  const { type, ...options } = json;
  const create = factories[factoryName(type)];
  return makeService(create, options, law);
}
function configOf(json) {
  if (typeof json !== "object" || !json || Array.isArray(json)) return json;
  const { law, services = [], consentMode: mode } = json;
  return {
    ...json,
    services: Array.isArray(services) ? [
      ...services.map((service) => serviceOf(service, law)),
      ...mode ? [consentMode(mode)] : []
    ] : services
  };
}

const SELF = "https://self.invalid/";
function originOf(address) {
  const url = new URL(address, SELF);
  return url.hostname === "self.invalid" ? "'self'" : url.origin;
}
const isAddress = (address) => isSafeUrl(address) && URL.canParse(address, /^https?:/i.test(address) ? void 0 : SELF);

class UsageError extends Error {
  constructor() {
    super(...arguments);
    this.name = "UsageError";
  }
}
function choose(option, value, choices) {
  const found = value === void 0 ? choices[0] : choices.find((choice) => choice === value);
  if (found === void 0)
    throw new UsageError(`--${option} takes one of ${choices.join(", ")}, not ${String(value)}`);
  return found;
}
function textOf(option, value) {
  if (value === "") throw new UsageError(`--${option} takes a text, not nothing`);
  return value === void 0 ? void 0 : String(value);
}
function addressOf(option, value, otherwise) {
  const address = textOf(option, value) ?? otherwise;
  if (!isAddress(address)) throw new UsageError(`--${option} takes an http(s) URL or a path, not ${address}`);
  return address;
}

function findBadAddresses({ operator, policy, receipts, services = [] }) {
  const addresses = [
    ["operator.site", operator?.site],
    ["policy.url", policy?.url],
    ["receipts.endpoint", receipts?.endpoint],
    ...services.flatMap((service, i) => [
      [`services[${i}].src`, service.src],
      // Elsewhere it is a vendor's option, and anything.
      ...service.type === "matomo" ? [[`services[${i}].url`, service.url]] : []
    ])
  ];
  return addresses.flatMap(
    ([path, found]) => found === void 0 || isAddress(found) ? [] : [{ severity: "error", path, expected: "an http(s) URL or a path", found: JSON.stringify(found) }]
  );
}

function loadConfig(path, { readFile }) {
  let text;
  try {
    text = readFile(path);
  } catch (error) {
    throw new UsageError(`${path} cannot be read: ${error.message}`);
  }
  let given;
  try {
    given = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    given = `${error}`;
  }
  const config = configOf(given);
  const problems = checkConfig(config);
  const bad = hasErrors(problems) ? [] : findBadAddresses(given);
  return { given, config, problems: [...bad, ...problems] };
}
const hasErrors = (problems) => problems.some(({ severity }) => severity === "error");
const problemLine = (problem) => `${problem.severity}: ${describeProblem(problem)}
`;
function loadSoundConfig(path, environment) {
  const loaded = loadConfig(path, environment);
  if (!hasErrors(loaded.problems)) return loaded;
  for (const problem of loaded.problems) environment.complain(problemLine(problem));
  return void 0;
}

const counted = (count, name) => `${count} ${name}${count === 1 ? "" : "s"}`;
const check = {
  summary: "what is wrong with a config, and what the law asks for besides",
  options: {},
  help: {},
  run(path, _, environment) {
    const { problems } = loadConfig(path, environment);
    const ofSeverity = (wanted) => problems.filter(({ severity }) => severity === wanted).length;
    for (const problem of problems) environment.write(problemLine(problem));
    environment.write(
      `${counted(ofSeverity("error"), "error")}, ${counted(ofSeverity("warning"), "warning")}
`
    );
    return hasErrors(problems) ? 1 : 0;
  }
};

const DIRECTIVES = [
  "script-src",
  "connect-src",
  "img-src",
  "frame-src",
  "style-src",
  "font-src"
];
const METRICA = ["https://mc.yandex.ru", "https://mc.yandex.com"];
const GOOGLE_TAG = "https://*.googletagmanager.com";
const RAMBLER = ["https://kraken.rambler.ru", "https://counter.rambler.ru"];
const everywhere = (...sources) => ({
  "script-src": sources,
  "connect-src": sources,
  "img-src": sources
});
const BUILT_IN$1 = {
  // https://yandex.com/support/metrica/en/code/install-counter-csp, which names a host for each country besides: add
  // those of your visitors. Where requests are refused the tag falls back to scripts; frames are those of Webvisor.
  "yandex-metrica": ({ options }) => ({
    "script-src": [...METRICA, "https://yastatic.net"],
    "connect-src": [
      ...METRICA,
      ...options?.webvisor ? METRICA.map((origin) => origin.replace("https", "wss")) : []
    ],
    "img-src": METRICA,
    "frame-src": ["blob:", ...METRICA]
  }),
  // https://developers.google.com/tag-platform/security/guides/csp, without advertising features, which stay denied.
  "google-analytics": () => ({
    "script-src": [GOOGLE_TAG],
    "connect-src": ["https://*.google-analytics.com", "https://*.analytics.google.com", GOOGLE_TAG],
    "img-src": ["https://*.google-analytics.com", GOOGLE_TAG]
  }),
  // The same page. What the container's tags need comes on top.
  "google-tag-manager": () => ({
    "connect-src": ["https://www.googletagmanager.com"],
    "img-src": ["https://www.googletagmanager.com"]
  }),
  // Not verified.
  calltouch: () => everywhere("https://*.calltouch.ru"),
  // What its help pages list, but for 'unsafe-inline', which its surveys alone want. Not verified.
  hotjar: () => ({
    "script-src": ["https://*.hotjar.com"],
    "connect-src": ["https://*.hotjar.com", "https://*.hotjar.io", "wss://*.hotjar.com"],
    "img-src": ["https://*.hotjar.com"],
    "frame-src": ["https://*.hotjar.com"],
    "style-src": ["https://*.hotjar.com"],
    "font-src": ["https://*.hotjar.com"]
  }),
  liveinternet: () => ({ "img-src": ["https://counter.yadro.ru"] }),
  // https://developer.matomo.org/api-reference/tracking-javascript: requests, or a picture.
  matomo: (service) => ownSources(service),
  // Not verified.
  "meta-pixel": () => ({
    "connect-src": ["https://connect.facebook.net", "https://www.facebook.com"],
    "img-src": ["https://www.facebook.com"]
  }),
  // Its script comes in parts, of several hosts. Not verified.
  "microsoft-clarity": () => ({
    "script-src": ["https://*.clarity.ms"],
    "connect-src": ["https://*.clarity.ms", "https://c.bing.com"],
    "img-src": ["https://*.clarity.ms", "https://c.bing.com"]
  }),
  // Not verified.
  "rambler-top100": () => ({ "connect-src": RAMBLER, "img-src": RAMBLER }),
  // Not verified.
  roistat: () => everywhere("https://*.roistat.com"),
  // As its script of 2026 was seen to do.
  "top-mail-ru": () => ({
    "script-src": ["https://privacy-cs.mail.ru"],
    "connect-src": ["https://top-fwz1.mail.ru", "https://privacy-cs.mail.ru"],
    "img-src": ["https://top-fwz1.mail.ru", "https://ad.mail.ru"]
  }),
  // Not verified.
  varioqub: () => ({ "connect-src": ["https://abt.s3.yandex.net", "https://uaas.yandex.ru"] }),
  // It counts by pictures. Not verified.
  "vk-pixel": () => ({ "img-src": ["https://vk.com", "https://ads.vk.com"] })
};
const ownSources = ({ src, hosts = [] }) => {
  const named = hosts.filter((host) => typeof host === "string").filter((host) => !host.endsWith("*"));
  const talksTo = [
    .../* @__PURE__ */ new Set([...src === void 0 ? [] : [originOf(src)], ...named.map((host) => `https://${host}`)])
  ];
  return { "connect-src": talksTo, "img-src": talksTo };
};
function sourcesOf(service) {
  const { type, src } = service;
  const known = type !== void 0 && Object.hasOwn(BUILT_IN$1, type) ? BUILT_IN$1[type] : ownSources;
  const sources = known?.(service) ?? {};
  const scripts = [...src === void 0 ? [] : [originOf(src)], ...sources["script-src"] ?? []];
  return { ...sources, ...scripts.length && { "script-src": withoutCovered(scripts) } };
}
const withoutCovered = (sources) => [...new Set(sources)].filter(
  (source) => !sources.some((other) => {
    const [scheme, domain] = other.split("*");
    return domain !== void 0 && source !== other && source.startsWith(scheme ?? "") && source.endsWith(domain);
  })
);

const NONCE_SOURCES = ["'nonce-{NONCE}'", "'strict-dynamic'"];
function ownNeed({ receipts }, src) {
  return {
    name: "consent-gate",
    sources: {
      "script-src": [originOf(src)],
      ...receipts?.endpoint && { "connect-src": [originOf(receipts.endpoint)] }
    }
  };
}
const needsOf = (config, src) => [
  ownNeed(config, src),
  ...(config.services ?? []).map((service) => ({ name: `${service.type ?? "script"} ${service.id}`, sources: sourcesOf(service) })).filter(({ sources }) => Object.values(sources).some((list) => list.length))
];
function inSum(directive, needs) {
  const all = needs.flatMap(({ sources }) => sources[directive] ?? []);
  return all.length ? withoutCovered(["'self'", ...all]) : [];
}
const policyOf = (needs, nonce = false) => DIRECTIVES.map((directive) => [
  directive,
  nonce && directive === "script-src" ? NONCE_SOURCES : inSum(directive, needs)
]).filter(([, sources]) => sources.length).map(([directive, sources]) => [directive, ...sources].join(" ")).join("; ");

function markdownTable(head, rows) {
  const widths = head.map(
    (_, column) => Math.max(3, ...[head, ...rows].map((row) => row[column]?.length ?? 0))
  );
  const line = (cells) => `| ${widths.map((width, column) => (cells[column] ?? "").padEnd(width)).join(" | ")} |`;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}

const ATTRIBUTES = {
  "operator.name": "data-operator",
  "operator.taxId": "data-tax-id",
  "operator.address": "data-address",
  "operator.email": "data-email",
  "operator.emailSubject": "data-email-subject",
  "operator.phone": "data-phone",
  "policy.url": "data-policy-url",
  "policy.version": "data-policy-version",
  "receipts.endpoint": "data-receipts-endpoint",
  "ui.locale": "data-locale",
  "ui.layout": "data-layout",
  "ui.position": "data-position",
  "ui.theme": "data-theme"
};
const SERVICES = ["yandex-metrica", "google-analytics"];
function attributesOf({
  $schema: _,
  services = [],
  ...config
}) {
  const attributes = {};
  for (const { type, id, ...options } of services) {
    if (!SERVICES.includes(type) || Object.values(options).some((value) => value !== void 0)) {
      return void 0;
    }
    const name = `data-${type}`;
    if (type === SERVICES[0] && Object.keys(attributes).some((other) => other !== name)) return void 0;
    attributes[name] = [attributes[name], id].filter((part) => part !== void 0).join(" ");
  }
  for (const [path, value] of leavesOf(config)) {
    const name = ATTRIBUTES[path];
    if (!name || typeof value !== "string") return void 0;
    attributes[name] = value;
  }
  return attributes["data-operator"] || !config.operator ? attributes : void 0;
}
function leavesOf(value, path = "") {
  return Object.entries(value).flatMap(([key, part]) => {
    const inner = path ? `${path}.${key}` : key;
    if (part === void 0) return [];
    const isSection = typeof part === "object" && part && !Array.isArray(part);
    return isSection ? leavesOf(part, inner) : [[inner, part]];
  });
}

const attributeText = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
const json = (config) => JSON.stringify(config, null, 2).replace(
  /[<\u2028\u2029]/g,
  (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`
);
const indented = (lines) => lines.map((line) => `  ${line}`).join("\n");
function scriptTag(config, src, more = {}) {
  const said = attributesOf(config) ?? {};
  const all = { src, ...more, ...said };
  const pairs = Object.entries(all).flatMap(
    ([name, value]) => value === void 0 ? [] : [`${name}="${attributeText(value)}"`]
  );
  const isSaid = Object.keys(said).length > 0;
  const lines = ["async", ...pairs];
  const tag = isSaid || lines.length > 2 ? `<script
${indented(lines)}
><\/script>` : `<script ${lines.join(" ")}><\/script>`;
  if (isSaid) return tag;
  return [
    '<script type="application/json" data-consent-gate>',
    indented(json(config).split("\n")),
    "<\/script>",
    tag
  ].join("\n");
}

const DEFAULT_SRC = "/consent-gate/consent-gate.js";
const snippet = {
  summary: "the HTML that puts a config on a page",
  options: { src: { type: "string" }, nonce: { type: "string" } },
  help: {
    src: ["<url>", `where consent-gate.js lies; default ${DEFAULT_SRC}`],
    nonce: ["<text>", "the page's nonce, or what your server puts in its place"]
  },
  run(path, values, environment) {
    const src = addressOf("src", values.src, DEFAULT_SRC);
    const nonce = textOf("nonce", values.nonce);
    const loaded = loadSoundConfig(path, environment);
    if (!loaded) return 1;
    const integrity = environment.readHashes()["consent-gate.js"];
    const tag = scriptTag(loaded.given, src, {
      integrity,
      // A file of another site is checked only if it may be read.
      crossorigin: integrity && originOf(src) !== "'self'" ? "anonymous" : void 0,
      nonce
    });
    environment.write(`${tag}
`);
    return 0;
  }
};

const csp = {
  summary: "the Content Security Policy that a config needs: for each service, and in sum",
  options: { nonce: { type: "boolean" }, src: { type: "string" } },
  help: {
    nonce: ["", "scripts by nonce and 'strict-dynamic' instead of by hosts"],
    src: ["<url>", `where consent-gate.js lies; default ${DEFAULT_SRC}`]
  },
  run(path, { nonce, src: given }, environment) {
    const src = addressOf("src", given, DEFAULT_SRC);
    const loaded = loadSoundConfig(path, environment);
    if (!loaded) return 1;
    const needs = needsOf(loaded.config, src);
    const isTold = (directive) => !(nonce && directive === "script-src");
    const rows = needs.flatMap(
      ({ name, sources }) => DIRECTIVES.filter(isTold).flatMap(
        (directive) => sources[directive]?.length ? [[name, directive, sources[directive].join(" ")]] : []
      )
    );
    environment.write(
      `${markdownTable(
        ["service", "directive", "sources"],
        rows.map(([name = "", directive, sources]) => [name, `\`${directive}\``, `\`${sources}\``])
      )}

`
    );
    environment.write(`Content-Security-Policy: ${policyOf(needs, nonce === true)}
`);
    return 0;
  }
};

const CODES = "ar az ba be bg cs cv da de el es et fa fi fr ga he hi hr hu hy id it ja ka kk ko ky lt lv mt nb nl pl pt pt-br ro sk sl sr sv tg tk tr tt uk uz vi zh zh-hant".split(
  " "
);

const element = (tag, attributes, ...children) => [tag, attributes, ...children.filter((child) => !!child)];
const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped$1 = (text) => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign]);
function toHtml(markup) {
  if (typeof markup === "string") return escaped$1(markup);
  const [tag, attributes, ...children] = markup;
  const pairs = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped$1(value)}"`);
  const inside = children.map(toHtml).join("");
  return `<${tag}${pairs.join("")}>${inside}</${tag}>`;
}

const policy$2 = "Privacy policy";
const titles$1 = {
  necessary: "Necessary",
  functional: "Functional",
  analytics: "Statistics",
  marketing: "Marketing",
  "session-replay": "Session recording",
  "cross-border": "Transfer abroad",
  embeds: "External content",
  "advertising-messages": "Advertising messages"
};
const embed$1 = {
  embedText: "{recipient} will get your IP address, the address of this page, and data about your browser.",
  embedAbroad: "They go abroad: {countries}.",
  loadOnce: "Load once",
  alwaysAllow: "Always allow"
};
const descriptions$1 = {
  necessary: "Needed for the site to work and to remember this choice. No consent is asked for it.",
  functional: "Remembers your settings, such as language or region, and makes the site more convenient.",
  analytics: "Shows how many people visit the site and which pages they read, so that it can be improved.",
  marketing: "Lets you see advertising that fits your interests, and shows whether it works.",
  "session-replay": "Records how you move the mouse, click, scroll and fill in forms, so that the visit can be replayed.",
  "cross-border": "Data about your visit go to recipients outside the country, for the purposes you agree to here.",
  embeds: "Videos, maps and posts from other sites, whose owners then learn that you were here.",
  "advertising-messages": "News and offers by e-mail, text message or push notification."
};
const notice$1 = {
  consentTitle: "Consent to the processing of personal data",
  consentIntro: "By pressing \u201CAccept all\u201D or switching single purposes on at {site} I consent, freely, of my own will and in my own interest, to the processing of my personal data by the operator for the purposes I have chosen, on the terms below.",
  consentSubject: "The data subject is a visitor of {site}. Visitors are not asked for their names: they are known by the number of the consent record.",
  consentVersion: "Version: {version}.",
  consentJoint: "What follows can be agreed to as a whole, by pressing \u201CAccept all\u201D, or purpose by purpose.",
  consentSeparate: "What follows is not part of \u201CAccept all\u201D: consent to each such purpose is given separately.",
  operator: "Operator",
  taxId: "Tax ID",
  purpose: "Purpose",
  purposes: "Purposes of processing",
  legalBasis: "Legal basis",
  subjects: "Whose data",
  subjectsText: "visitors of the site",
  data: "Data and their volume",
  actions: "Actions with the data",
  methods: "Methods of processing",
  recipients: "Recipients of the data",
  crossBorder: "Transfer abroad",
  term: "Term of processing and storage",
  withdrawal: "How to withdraw consent",
  basisConsent: "consent of the data subject (art. 6(1)(1) and art. 9 of Federal Law No. 152-FZ of 27 July 2006)",
  basisConsentGdpr: "consent (art. 6(1)(a) GDPR)",
  basisRequired: "legitimate interest of the operator in a working site (art. 6(1)(7) of Federal Law No. 152-FZ of 27 July 2006); no consent is required",
  basisRequiredGdpr: "legitimate interest in a working site (art. 6(1)(f) GDPR); no consent is required",
  automated: "automated processing",
  manual: "processing without automation",
  mixed: "mixed processing",
  internal: "with transmission over the operator\u2019s internal network",
  internet: "with transmission over the Internet",
  noRecipients: "nobody but the operator",
  noCrossBorder: "the data are not transferred abroad",
  isCrossBorder: "the data are transferred abroad: {countries}",
  embedOwners: "the owners of the external content, each named in the place of the content",
  embedCrossBorder: "where the owner of the content is abroad, that is said in the place of the content",
  termConsent: "From the moment consent is received until the purpose is achieved, at the longest until consent is withdrawn or expires ({days}).",
  termRequired: "As long as the site needs it to work; at the longest {days}.",
  withdrawHere: "At any time: at {site}, by switching this purpose off in \u201CPrivacy settings\u201D",
  withdrawEmail: "by e-mail to {email}",
  withdrawEmailSubject: "by e-mail to {email} with the subject \u201C{subject}\u201D",
  withdrawPost: "by post to {address}",
  withdrawAfter: "Processing then stops, and the data are destroyed within 30 days (art. 21(5) of Federal Law No. 152-FZ).",
  withdrawAfterGdpr: "Processing then stops. What was done before remains lawful (art. 7(3) GDPR).",
  withdrawRequired: "No consent is needed. You can delete these data in your browser\u2019s settings.",
  services: "Services",
  service: "Service",
  recipient: "Recipient",
  cookies: "Cookies and browser storage",
  name: "Name",
  storage: "Where",
  lifetime: "Kept for",
  session: "until the browser is closed",
  forGood: "until deleted",
  ownRecord: "This site: your choice",
  ownReceipts: "This site: your receipts",
  foreignDomain: "cookie of {domain}, which this site cannot delete",
  policy: policy$2,
  yes: "Yes",
  no: "No",
  stateTitle: "Your choice",
  stateNone: "You have not made a choice yet.",
  change: "Change your choice",
  withdraw: "Withdraw all consent",
  receiptTitle: "Consent receipt",
  receiptId: "Number",
  previousId: "Follows number",
  decidedAt: "Date of the choice",
  expiresAt: "Holds until",
  state: "What happened",
  method: "How",
  answers: "Answers",
  page: "Page",
  statement: "Text beside the tick",
  withdrawnPurposes: "Withdrawn",
  erased: "Deleted from the browser",
  clientIds: "Visitor numbers at the services",
  noticeHash: "SHA-256 of the text shown",
  given: "consent given",
  refused: "consent refused",
  withdrawn: "consent withdrawn",
  expired: "consent expired"
};
const noticeLocale$1 = {
  language: "en",
  legal: "en",
  notice: notice$1,
  embed: embed$1,
  titles: titles$1,
  descriptions: descriptions$1,
  actions: {
    collection: "collection",
    recording: "recording",
    systematisation: "systematisation",
    accumulation: "accumulation",
    storage: "storage",
    clarification: "clarification (updating, modification)",
    extraction: "extraction",
    use: "use",
    transfer: "transfer (provision, access)",
    depersonalisation: "depersonalisation",
    blocking: "blocking",
    deletion: "deletion",
    destruction: "destruction"
  },
  data: {
    pages: "addresses and titles of the pages visited, the page that led here, date and time of the visit",
    device: "device and browser: type, version, language, screen size, time zone",
    network: "IP address and the approximate location that follows from it",
    identifier: "number of the visitor in a cookie and in the browser\u2019s storage",
    behaviour: "actions on pages: clicks, scrolling, links followed, files downloaded, forms sent",
    recording: "recording of actions: mouse movements, clicks, scrolling, typing in forms, contents of the pages",
    purchases: "orders: goods, quantities, sums",
    advertising: "advertising seen and followed",
    settings: "settings chosen on the site",
    contacts: "e-mail address, telephone number"
  },
  methods: {
    "banner-accept-all": "button \u201CAccept all\u201D of the banner",
    "banner-reject-all": "button \u201CReject all\u201D of the banner",
    "preferences-save": "privacy settings",
    embed: "permission at the embedded content",
    form: "tick in a form",
    withdraw: "withdrawal",
    api: "control on the site",
    gpc: "signal of the browser (Global Privacy Control)",
    elsewhere: "another page of the site"
  }
};

var en$1 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  noticeLocale: noticeLocale$1
});

const policy$1 = "\u041F\u043E\u043B\u0438\u0442\u0438\u043A\u0430 \u043E\u0431\u0440\u0430\u0431\u043E\u0442\u043A\u0438 \u0434\u0430\u043D\u043D\u044B\u0445";
const titles = {
  necessary: "\u041D\u0435\u043E\u0431\u0445\u043E\u0434\u0438\u043C\u044B\u0435",
  functional: "\u0424\u0443\u043D\u043A\u0446\u0438\u043E\u043D\u0430\u043B\u044C\u043D\u044B\u0435",
  analytics: "\u0421\u0442\u0430\u0442\u0438\u0441\u0442\u0438\u043A\u0430",
  marketing: "\u041C\u0430\u0440\u043A\u0435\u0442\u0438\u043D\u0433",
  "session-replay": "\u0417\u0430\u043F\u0438\u0441\u044C \u0434\u0435\u0439\u0441\u0442\u0432\u0438\u0439",
  "cross-border": "\u0422\u0440\u0430\u043D\u0441\u0433\u0440\u0430\u043D\u0438\u0447\u043D\u0430\u044F \u043F\u0435\u0440\u0435\u0434\u0430\u0447\u0430",
  embeds: "\u0412\u043D\u0435\u0448\u043D\u0438\u0435 \u043C\u0430\u0442\u0435\u0440\u0438\u0430\u043B\u044B",
  "advertising-messages": "\u0420\u0435\u043A\u043B\u0430\u043C\u043D\u0430\u044F \u0440\u0430\u0441\u0441\u044B\u043B\u043A\u0430"
};
const embed = {
  embedText: "{recipient} \u043F\u043E\u043B\u0443\u0447\u0438\u0442 \u0432\u0430\u0448 IP-\u0430\u0434\u0440\u0435\u0441, \u0430\u0434\u0440\u0435\u0441 \u044D\u0442\u043E\u0439 \u0441\u0442\u0440\u0430\u043D\u0438\u0446\u044B \u0438 \u0441\u0432\u0435\u0434\u0435\u043D\u0438\u044F \u043E \u0431\u0440\u0430\u0443\u0437\u0435\u0440\u0435.",
  embedAbroad: "\u0414\u0430\u043D\u043D\u044B\u0435 \u0443\u0439\u0434\u0443\u0442 \u0437\u0430 \u0433\u0440\u0430\u043D\u0438\u0446\u0443: {countries}.",
  loadOnce: "\u0417\u0430\u0433\u0440\u0443\u0437\u0438\u0442\u044C \u043E\u0434\u0438\u043D \u0440\u0430\u0437",
  alwaysAllow: "\u0420\u0430\u0437\u0440\u0435\u0448\u0430\u0442\u044C \u0432\u0441\u0435\u0433\u0434\u0430"
};
const descriptions = {
  necessary: "\u041D\u0443\u0436\u043D\u044B, \u0447\u0442\u043E\u0431\u044B \u0441\u0430\u0439\u0442 \u0440\u0430\u0431\u043E\u0442\u0430\u043B \u0438 \u043F\u043E\u043C\u043D\u0438\u043B \u0432\u0430\u0448 \u0432\u044B\u0431\u043E\u0440. \u0421\u043E\u0433\u043B\u0430\u0441\u0438\u0435 \u043D\u0430 \u043D\u0438\u0445 \u043D\u0435 \u0442\u0440\u0435\u0431\u0443\u0435\u0442\u0441\u044F.",
  functional: "\u041F\u043E\u043C\u043D\u044F\u0442 \u0432\u0430\u0448\u0438 \u043D\u0430\u0441\u0442\u0440\u043E\u0439\u043A\u0438, \u043D\u0430\u043F\u0440\u0438\u043C\u0435\u0440 \u044F\u0437\u044B\u043A \u0438\u043B\u0438 \u0440\u0435\u0433\u0438\u043E\u043D, \u0438 \u0434\u0435\u043B\u0430\u044E\u0442 \u0441\u0430\u0439\u0442 \u0443\u0434\u043E\u0431\u043D\u0435\u0435.",
  analytics: "\u041F\u043E\u043A\u0430\u0437\u044B\u0432\u0430\u0435\u0442, \u0441\u043A\u043E\u043B\u044C\u043A\u043E \u043B\u044E\u0434\u0435\u0439 \u043F\u0440\u0438\u0445\u043E\u0434\u0438\u0442 \u043D\u0430 \u0441\u0430\u0439\u0442 \u0438 \u043A\u0430\u043A\u0438\u0435 \u0441\u0442\u0440\u0430\u043D\u0438\u0446\u044B \u043E\u043D\u0438 \u0447\u0438\u0442\u0430\u044E\u0442, \u0447\u0442\u043E\u0431\u044B \u0441\u0434\u0435\u043B\u0430\u0442\u044C \u0435\u0433\u043E \u043B\u0443\u0447\u0448\u0435.",
  marketing: "\u041F\u043E\u043C\u043E\u0433\u0430\u0435\u0442 \u043F\u043E\u043A\u0430\u0437\u044B\u0432\u0430\u0442\u044C \u0440\u0435\u043A\u043B\u0430\u043C\u0443, \u043A\u043E\u0442\u043E\u0440\u0430\u044F \u043C\u043E\u0436\u0435\u0442 \u0431\u044B\u0442\u044C \u0432\u0430\u043C \u0438\u043D\u0442\u0435\u0440\u0435\u0441\u043D\u0430, \u0438 \u043E\u0446\u0435\u043D\u0438\u0432\u0430\u0442\u044C \u0435\u0451.",
  "session-replay": "\u0414\u0432\u0438\u0436\u0435\u043D\u0438\u044F \u043C\u044B\u0448\u0438, \u043D\u0430\u0436\u0430\u0442\u0438\u044F, \u043F\u0440\u043E\u043A\u0440\u0443\u0442\u043A\u0430 \u0438 \u0437\u0430\u043F\u043E\u043B\u043D\u0435\u043D\u0438\u0435 \u0444\u043E\u0440\u043C \u0437\u0430\u043F\u0438\u0441\u044B\u0432\u0430\u044E\u0442\u0441\u044F, \u0447\u0442\u043E\u0431\u044B \u043F\u043E\u0441\u0435\u0449\u0435\u043D\u0438\u0435 \u043C\u043E\u0436\u043D\u043E \u0431\u044B\u043B\u043E \u043F\u0440\u043E\u0441\u043C\u043E\u0442\u0440\u0435\u0442\u044C.",
  "cross-border": "\u0414\u0430\u043D\u043D\u044B\u0435 \u043E \u043F\u043E\u0441\u0435\u0449\u0435\u043D\u0438\u0438 \u043F\u0435\u0440\u0435\u0434\u0430\u044E\u0442\u0441\u044F \u043F\u043E\u043B\u0443\u0447\u0430\u0442\u0435\u043B\u044F\u043C \u0432 \u0434\u0440\u0443\u0433\u0438\u0445 \u0441\u0442\u0440\u0430\u043D\u0430\u0445 \u2014 \u0434\u043B\u044F \u0442\u0435\u0445 \u0446\u0435\u043B\u0435\u0439, \u043D\u0430 \u043A\u043E\u0442\u043E\u0440\u044B\u0435 \u0432\u044B \u0441\u043E\u0433\u043B\u0430\u0441\u0438\u0442\u0435\u0441\u044C.",
  embeds: "\u0412\u0438\u0434\u0435\u043E, \u043A\u0430\u0440\u0442\u044B \u0438 \u0437\u0430\u043F\u0438\u0441\u0438 \u0441 \u0434\u0440\u0443\u0433\u0438\u0445 \u0441\u0430\u0439\u0442\u043E\u0432: \u0438\u0445 \u0432\u043B\u0430\u0434\u0435\u043B\u044C\u0446\u044B \u0443\u0437\u043D\u0430\u044E\u0442, \u0447\u0442\u043E \u0432\u044B \u0437\u0434\u0435\u0441\u044C \u0431\u044B\u043B\u0438.",
  "advertising-messages": "\u041D\u043E\u0432\u043E\u0441\u0442\u0438 \u0438 \u043F\u0440\u0435\u0434\u043B\u043E\u0436\u0435\u043D\u0438\u044F \u043F\u043E \u043F\u043E\u0447\u0442\u0435, \u0432 \u0421\u041C\u0421 \u0438 push-\u0443\u0432\u0435\u0434\u043E\u043C\u043B\u0435\u043D\u0438\u044F\u0445."
};
const notice = {
  consentTitle: "\u0421\u043E\u0433\u043B\u0430\u0441\u0438\u0435 \u043D\u0430 \u043E\u0431\u0440\u0430\u0431\u043E\u0442\u043A\u0443 \u043F\u0435\u0440\u0441\u043E\u043D\u0430\u043B\u044C\u043D\u044B\u0445 \u0434\u0430\u043D\u043D\u044B\u0445",
  consentIntro: "\u041D\u0430\u0436\u0438\u043C\u0430\u044F \xAB\u041F\u0440\u0438\u043D\u044F\u0442\u044C \u0432\u0441\u0435\xBB \u0438\u043B\u0438 \u0432\u043A\u043B\u044E\u0447\u0430\u044F \u043E\u0442\u0434\u0435\u043B\u044C\u043D\u044B\u0435 \u0446\u0435\u043B\u0438 \u043D\u0430 \u0441\u0430\u0439\u0442\u0435 {site}, \u044F \u0441\u0432\u043E\u0431\u043E\u0434\u043D\u043E, \u0441\u0432\u043E\u0435\u0439 \u0432\u043E\u043B\u0435\u0439 \u0438 \u0432 \u0441\u0432\u043E\u0451\u043C \u0438\u043D\u0442\u0435\u0440\u0435\u0441\u0435 \u0434\u0430\u044E \u043E\u043F\u0435\u0440\u0430\u0442\u043E\u0440\u0443 \u0441\u043E\u0433\u043B\u0430\u0441\u0438\u0435 \u043D\u0430 \u043E\u0431\u0440\u0430\u0431\u043E\u0442\u043A\u0443 \u043C\u043E\u0438\u0445 \u043F\u0435\u0440\u0441\u043E\u043D\u0430\u043B\u044C\u043D\u044B\u0445 \u0434\u0430\u043D\u043D\u044B\u0445 \u0434\u043B\u044F \u0432\u044B\u0431\u0440\u0430\u043D\u043D\u044B\u0445 \u043C\u043D\u043E\u0439 \u0446\u0435\u043B\u0435\u0439 \u043D\u0430 \u0438\u0437\u043B\u043E\u0436\u0435\u043D\u043D\u044B\u0445 \u043D\u0438\u0436\u0435 \u0443\u0441\u043B\u043E\u0432\u0438\u044F\u0445.",
  consentSubject: "\u0421\u0443\u0431\u044A\u0435\u043A\u0442 \u043F\u0435\u0440\u0441\u043E\u043D\u0430\u043B\u044C\u043D\u044B\u0445 \u0434\u0430\u043D\u043D\u044B\u0445 \u2014 \u043F\u043E\u0441\u0435\u0442\u0438\u0442\u0435\u043B\u044C \u0441\u0430\u0439\u0442\u0430 {site}. \u0418\u043C\u0435\u043D\u0438 \u0443 \u043F\u043E\u0441\u0435\u0442\u0438\u0442\u0435\u043B\u044F \u043D\u0435 \u0441\u043F\u0440\u0430\u0448\u0438\u0432\u0430\u044E\u0442: \u0435\u0433\u043E \u043E\u0431\u043E\u0437\u043D\u0430\u0447\u0430\u0435\u0442 \u043D\u043E\u043C\u0435\u0440 \u0437\u0430\u043F\u0438\u0441\u0438 \u043E \u0441\u043E\u0433\u043B\u0430\u0441\u0438\u0438.",
  consentVersion: "\u0420\u0435\u0434\u0430\u043A\u0446\u0438\u044F: {version}.",
  consentJoint: "\u041D\u0430 \u0442\u043E, \u0447\u0442\u043E \u043D\u0430\u0437\u0432\u0430\u043D\u043E \u0434\u0430\u043B\u0435\u0435, \u043C\u043E\u0436\u043D\u043E \u0441\u043E\u0433\u043B\u0430\u0441\u0438\u0442\u044C\u0441\u044F \u0446\u0435\u043B\u0438\u043A\u043E\u043C, \u043D\u0430\u0436\u0430\u0432 \xAB\u041F\u0440\u0438\u043D\u044F\u0442\u044C \u0432\u0441\u0435\xBB, \u0438\u043B\u0438 \u043D\u0430 \u043A\u0430\u0436\u0434\u0443\u044E \u0446\u0435\u043B\u044C \u043F\u043E \u043E\u0442\u0434\u0435\u043B\u044C\u043D\u043E\u0441\u0442\u0438.",
  consentSeparate: "\u0422\u043E, \u0447\u0442\u043E \u043D\u0430\u0437\u0432\u0430\u043D\u043E \u0434\u0430\u043B\u0435\u0435, \u043D\u0435 \u0432\u0445\u043E\u0434\u0438\u0442 \u0432 \xAB\u041F\u0440\u0438\u043D\u044F\u0442\u044C \u0432\u0441\u0435\xBB: \u0441\u043E\u0433\u043B\u0430\u0441\u0438\u0435 \u043D\u0430 \u043A\u0430\u0436\u0434\u0443\u044E \u0442\u0430\u043A\u0443\u044E \u0446\u0435\u043B\u044C \u0434\u0430\u0451\u0442\u0441\u044F \u043E\u0442\u0434\u0435\u043B\u044C\u043D\u043E.",
  operator: "\u041E\u043F\u0435\u0440\u0430\u0442\u043E\u0440",
  taxId: "\u0418\u041D\u041D",
  purpose: "\u0426\u0435\u043B\u044C",
  purposes: "\u0426\u0435\u043B\u0438 \u043E\u0431\u0440\u0430\u0431\u043E\u0442\u043A\u0438",
  legalBasis: "\u041F\u0440\u0430\u0432\u043E\u0432\u043E\u0435 \u043E\u0441\u043D\u043E\u0432\u0430\u043D\u0438\u0435",
  subjects: "\u0427\u044C\u0438 \u0434\u0430\u043D\u043D\u044B\u0435",
  subjectsText: "\u043F\u043E\u0441\u0435\u0442\u0438\u0442\u0435\u043B\u0438 \u0441\u0430\u0439\u0442\u0430",
  data: "\u0421\u043E\u0441\u0442\u0430\u0432 \u0438 \u043E\u0431\u044A\u0451\u043C \u0434\u0430\u043D\u043D\u044B\u0445",
  actions: "\u0414\u0435\u0439\u0441\u0442\u0432\u0438\u044F \u0441 \u0434\u0430\u043D\u043D\u044B\u043C\u0438",
  methods: "\u0421\u043F\u043E\u0441\u043E\u0431\u044B \u043E\u0431\u0440\u0430\u0431\u043E\u0442\u043A\u0438",
  recipients: "\u041A\u043E\u043C\u0443 \u043F\u0435\u0440\u0435\u0434\u0430\u044E\u0442\u0441\u044F \u0434\u0430\u043D\u043D\u044B\u0435",
  crossBorder: "\u0422\u0440\u0430\u043D\u0441\u0433\u0440\u0430\u043D\u0438\u0447\u043D\u0430\u044F \u043F\u0435\u0440\u0435\u0434\u0430\u0447\u0430",
  term: "\u0421\u0440\u043E\u043A \u043E\u0431\u0440\u0430\u0431\u043E\u0442\u043A\u0438 \u0438 \u0445\u0440\u0430\u043D\u0435\u043D\u0438\u044F",
  withdrawal: "\u041A\u0430\u043A \u043E\u0442\u043E\u0437\u0432\u0430\u0442\u044C \u0441\u043E\u0433\u043B\u0430\u0441\u0438\u0435",
  basisConsent: "\u0441\u043E\u0433\u043B\u0430\u0441\u0438\u0435 \u0441\u0443\u0431\u044A\u0435\u043A\u0442\u0430 \u043F\u0435\u0440\u0441\u043E\u043D\u0430\u043B\u044C\u043D\u044B\u0445 \u0434\u0430\u043D\u043D\u044B\u0445 (\u043F. 1 \u0447. 1 \u0441\u0442. 6, \u0441\u0442. 9 \u0424\u0435\u0434\u0435\u0440\u0430\u043B\u044C\u043D\u043E\u0433\u043E \u0437\u0430\u043A\u043E\u043D\u0430 \u043E\u0442 27.07.2006 \u2116\xA0152-\u0424\u0417)",
  basisConsentGdpr: "\u0441\u043E\u0433\u043B\u0430\u0441\u0438\u0435 (\u043F. \xABa\xBB \u0447. 1 \u0441\u0442. 6 GDPR)",
  basisRequired: "\u0437\u0430\u043A\u043E\u043D\u043D\u044B\u0439 \u0438\u043D\u0442\u0435\u0440\u0435\u0441 \u043E\u043F\u0435\u0440\u0430\u0442\u043E\u0440\u0430 \u0432 \u0440\u0430\u0431\u043E\u0442\u0435 \u0441\u0430\u0439\u0442\u0430 (\u043F. 7 \u0447. 1 \u0441\u0442. 6 \u0424\u0435\u0434\u0435\u0440\u0430\u043B\u044C\u043D\u043E\u0433\u043E \u0437\u0430\u043A\u043E\u043D\u0430 \u043E\u0442 27.07.2006 \u2116\xA0152-\u0424\u0417); \u0441\u043E\u0433\u043B\u0430\u0441\u0438\u0435 \u043D\u0435 \u0442\u0440\u0435\u0431\u0443\u0435\u0442\u0441\u044F",
  basisRequiredGdpr: "\u0437\u0430\u043A\u043E\u043D\u043D\u044B\u0439 \u0438\u043D\u0442\u0435\u0440\u0435\u0441 \u0432 \u0440\u0430\u0431\u043E\u0442\u0435 \u0441\u0430\u0439\u0442\u0430 (\u043F. \xABf\xBB \u0447. 1 \u0441\u0442. 6 GDPR); \u0441\u043E\u0433\u043B\u0430\u0441\u0438\u0435 \u043D\u0435 \u0442\u0440\u0435\u0431\u0443\u0435\u0442\u0441\u044F",
  automated: "\u0430\u0432\u0442\u043E\u043C\u0430\u0442\u0438\u0437\u0438\u0440\u043E\u0432\u0430\u043D\u043D\u0430\u044F \u043E\u0431\u0440\u0430\u0431\u043E\u0442\u043A\u0430",
  manual: "\u043E\u0431\u0440\u0430\u0431\u043E\u0442\u043A\u0430 \u0431\u0435\u0437 \u0438\u0441\u043F\u043E\u043B\u044C\u0437\u043E\u0432\u0430\u043D\u0438\u044F \u0441\u0440\u0435\u0434\u0441\u0442\u0432 \u0430\u0432\u0442\u043E\u043C\u0430\u0442\u0438\u0437\u0430\u0446\u0438\u0438",
  mixed: "\u0441\u043C\u0435\u0448\u0430\u043D\u043D\u0430\u044F \u043E\u0431\u0440\u0430\u0431\u043E\u0442\u043A\u0430",
  internal: "\u0441 \u043F\u0435\u0440\u0435\u0434\u0430\u0447\u0435\u0439 \u043F\u043E \u0432\u043D\u0443\u0442\u0440\u0435\u043D\u043D\u0435\u0439 \u0441\u0435\u0442\u0438 \u043E\u043F\u0435\u0440\u0430\u0442\u043E\u0440\u0430",
  internet: "\u0441 \u043F\u0435\u0440\u0435\u0434\u0430\u0447\u0435\u0439 \u043F\u043E \u0441\u0435\u0442\u0438 \u0418\u043D\u0442\u0435\u0440\u043D\u0435\u0442",
  noRecipients: "\u043D\u0438\u043A\u043E\u043C\u0443, \u043A\u0440\u043E\u043C\u0435 \u043E\u043F\u0435\u0440\u0430\u0442\u043E\u0440\u0430",
  noCrossBorder: "\u043D\u0435 \u043E\u0441\u0443\u0449\u0435\u0441\u0442\u0432\u043B\u044F\u0435\u0442\u0441\u044F",
  isCrossBorder: "\u043E\u0441\u0443\u0449\u0435\u0441\u0442\u0432\u043B\u044F\u0435\u0442\u0441\u044F: {countries}",
  embedOwners: "\u0432\u043B\u0430\u0434\u0435\u043B\u044C\u0446\u0430\u043C \u0432\u043D\u0435\u0448\u043D\u0438\u0445 \u043C\u0430\u0442\u0435\u0440\u0438\u0430\u043B\u043E\u0432: \u043A\u0442\u043E \u044D\u0442\u043E, \u0441\u043A\u0430\u0437\u0430\u043D\u043E \u043D\u0430 \u043C\u0435\u0441\u0442\u0435 \u043A\u0430\u0436\u0434\u043E\u0433\u043E \u043C\u0430\u0442\u0435\u0440\u0438\u0430\u043B\u0430",
  embedCrossBorder: "\u0435\u0441\u043B\u0438 \u0432\u043B\u0430\u0434\u0435\u043B\u0435\u0446 \u043C\u0430\u0442\u0435\u0440\u0438\u0430\u043B\u0430 \u043D\u0430\u0445\u043E\u0434\u0438\u0442\u0441\u044F \u0437\u0430 \u0433\u0440\u0430\u043D\u0438\u0446\u0435\u0439, \u043E\u0431 \u044D\u0442\u043E\u043C \u0441\u043A\u0430\u0437\u0430\u043D\u043E \u043D\u0430 \u043C\u0435\u0441\u0442\u0435 \u043C\u0430\u0442\u0435\u0440\u0438\u0430\u043B\u0430",
  termConsent: "\u0421 \u043C\u043E\u043C\u0435\u043D\u0442\u0430 \u043F\u043E\u043B\u0443\u0447\u0435\u043D\u0438\u044F \u0441\u043E\u0433\u043B\u0430\u0441\u0438\u044F \u0434\u043E \u0434\u043E\u0441\u0442\u0438\u0436\u0435\u043D\u0438\u044F \u0446\u0435\u043B\u0438 \u043E\u0431\u0440\u0430\u0431\u043E\u0442\u043A\u0438, \u043D\u043E \u043D\u0435 \u0434\u043E\u043B\u044C\u0448\u0435 \u0447\u0435\u043C \u0434\u043E \u043E\u0442\u0437\u044B\u0432\u0430 \u0441\u043E\u0433\u043B\u0430\u0441\u0438\u044F \u0438\u043B\u0438 \u043E\u043A\u043E\u043D\u0447\u0430\u043D\u0438\u044F \u0435\u0433\u043E \u0441\u0440\u043E\u043A\u0430 ({days}).",
  termRequired: "\u041F\u043E\u043A\u0430 \u044D\u0442\u043E \u043D\u0443\u0436\u043D\u043E \u0434\u043B\u044F \u0440\u0430\u0431\u043E\u0442\u044B \u0441\u0430\u0439\u0442\u0430, \u043D\u043E \u043D\u0435 \u0434\u043E\u043B\u044C\u0448\u0435 \u0447\u0435\u043C {days}.",
  withdrawHere: "\u0412 \u043B\u044E\u0431\u043E\u0439 \u043C\u043E\u043C\u0435\u043D\u0442: \u043D\u0430 \u0441\u0430\u0439\u0442\u0435 {site}, \u0432\u044B\u043A\u043B\u044E\u0447\u0438\u0432 \u044D\u0442\u0443 \u0446\u0435\u043B\u044C \u0432 \u043E\u043A\u043D\u0435 \xAB\u041D\u0430\u0441\u0442\u0440\u043E\u0439\u043A\u0438 \u043A\u043E\u043D\u0444\u0438\u0434\u0435\u043D\u0446\u0438\u0430\u043B\u044C\u043D\u043E\u0441\u0442\u0438\xBB",
  withdrawEmail: "\u043F\u0438\u0441\u044C\u043C\u043E\u043C \u043D\u0430 \u0430\u0434\u0440\u0435\u0441 {email}",
  withdrawEmailSubject: "\u043F\u0438\u0441\u044C\u043C\u043E\u043C \u043D\u0430 \u0430\u0434\u0440\u0435\u0441 {email} \u0441 \u0442\u0435\u043C\u043E\u0439 \xAB{subject}\xBB",
  withdrawPost: "\u043F\u043E\u0447\u0442\u043E\u0439 \u043F\u043E \u0430\u0434\u0440\u0435\u0441\u0443: {address}",
  withdrawAfter: "\u041F\u043E\u0441\u043B\u0435 \u043E\u0442\u0437\u044B\u0432\u0430 \u043E\u0431\u0440\u0430\u0431\u043E\u0442\u043A\u0430 \u043F\u0440\u0435\u043A\u0440\u0430\u0449\u0430\u0435\u0442\u0441\u044F, \u0430 \u0434\u0430\u043D\u043D\u044B\u0435 \u0443\u043D\u0438\u0447\u0442\u043E\u0436\u0430\u044E\u0442\u0441\u044F \u0432 \u0441\u0440\u043E\u043A \u043D\u0435 \u0431\u043E\u043B\u0435\u0435 30 \u0434\u043D\u0435\u0439 (\u0447. 5 \u0441\u0442. 21 \u0424\u0435\u0434\u0435\u0440\u0430\u043B\u044C\u043D\u043E\u0433\u043E \u0437\u0430\u043A\u043E\u043D\u0430 \u2116\xA0152-\u0424\u0417).",
  withdrawAfterGdpr: "\u041F\u043E\u0441\u043B\u0435 \u043E\u0442\u0437\u044B\u0432\u0430 \u043E\u0431\u0440\u0430\u0431\u043E\u0442\u043A\u0430 \u043F\u0440\u0435\u043A\u0440\u0430\u0449\u0430\u0435\u0442\u0441\u044F. \u0422\u043E, \u0447\u0442\u043E \u0431\u044B\u043B\u043E \u0441\u0434\u0435\u043B\u0430\u043D\u043E \u0434\u043E \u043D\u0435\u0433\u043E, \u043E\u0441\u0442\u0430\u0451\u0442\u0441\u044F \u0437\u0430\u043A\u043E\u043D\u043D\u044B\u043C (\u0447. 3 \u0441\u0442. 7 GDPR).",
  withdrawRequired: "\u0421\u043E\u0433\u043B\u0430\u0441\u0438\u0435 \u043D\u0435 \u0442\u0440\u0435\u0431\u0443\u0435\u0442\u0441\u044F. \u0423\u0434\u0430\u043B\u0438\u0442\u044C \u044D\u0442\u0438 \u0434\u0430\u043D\u043D\u044B\u0435 \u043C\u043E\u0436\u043D\u043E \u0432 \u043D\u0430\u0441\u0442\u0440\u043E\u0439\u043A\u0430\u0445 \u0431\u0440\u0430\u0443\u0437\u0435\u0440\u0430.",
  services: "\u0421\u0435\u0440\u0432\u0438\u0441\u044B",
  service: "\u0421\u0435\u0440\u0432\u0438\u0441",
  recipient: "\u041F\u043E\u043B\u0443\u0447\u0430\u0442\u0435\u043B\u044C",
  cookies: "\u0424\u0430\u0439\u043B\u044B cookie \u0438 \u0445\u0440\u0430\u043D\u0438\u043B\u0438\u0449\u0435 \u0431\u0440\u0430\u0443\u0437\u0435\u0440\u0430",
  name: "\u0418\u043C\u044F",
  storage: "\u0413\u0434\u0435",
  lifetime: "\u0421\u0440\u043E\u043A \u0445\u0440\u0430\u043D\u0435\u043D\u0438\u044F",
  session: "\u0434\u043E \u0437\u0430\u043A\u0440\u044B\u0442\u0438\u044F \u0431\u0440\u0430\u0443\u0437\u0435\u0440\u0430",
  forGood: "\u0434\u043E \u0443\u0434\u0430\u043B\u0435\u043D\u0438\u044F",
  ownRecord: "\u042D\u0442\u043E\u0442 \u0441\u0430\u0439\u0442: \u0432\u0430\u0448 \u0432\u044B\u0431\u043E\u0440",
  ownReceipts: "\u042D\u0442\u043E\u0442 \u0441\u0430\u0439\u0442: \u0432\u0430\u0448\u0438 \u043A\u0432\u0438\u0442\u0430\u043D\u0446\u0438\u0438",
  foreignDomain: "cookie \u0434\u043E\u043C\u0435\u043D\u0430 {domain}, \u0443\u0434\u0430\u043B\u0438\u0442\u044C \u043A\u043E\u0442\u043E\u0440\u044B\u0439 \u044D\u0442\u043E\u0442 \u0441\u0430\u0439\u0442 \u043D\u0435 \u043C\u043E\u0436\u0435\u0442",
  policy: policy$1,
  yes: "\u0414\u0430",
  no: "\u041D\u0435\u0442",
  stateTitle: "\u0412\u0430\u0448 \u0432\u044B\u0431\u043E\u0440",
  stateNone: "\u0412\u044B \u0435\u0449\u0451 \u043D\u0435 \u0441\u0434\u0435\u043B\u0430\u043B\u0438 \u0432\u044B\u0431\u043E\u0440.",
  change: "\u0418\u0437\u043C\u0435\u043D\u0438\u0442\u044C \u0432\u044B\u0431\u043E\u0440",
  withdraw: "\u041E\u0442\u043E\u0437\u0432\u0430\u0442\u044C \u0432\u0441\u0435 \u0441\u043E\u0433\u043B\u0430\u0441\u0438\u044F",
  receiptTitle: "\u041A\u0432\u0438\u0442\u0430\u043D\u0446\u0438\u044F \u043E \u0441\u043E\u0433\u043B\u0430\u0441\u0438\u0438",
  receiptId: "\u041D\u043E\u043C\u0435\u0440",
  previousId: "\u041F\u0440\u0435\u0434\u044B\u0434\u0443\u0449\u0430\u044F",
  decidedAt: "\u0414\u0430\u0442\u0430 \u0432\u044B\u0431\u043E\u0440\u0430",
  expiresAt: "\u0414\u0435\u0439\u0441\u0442\u0432\u0443\u0435\u0442 \u0434\u043E",
  state: "\u0427\u0442\u043E \u043F\u0440\u043E\u0438\u0437\u043E\u0448\u043B\u043E",
  method: "\u041A\u0430\u043A\u0438\u043C \u0441\u043F\u043E\u0441\u043E\u0431\u043E\u043C",
  answers: "\u041E\u0442\u0432\u0435\u0442\u044B",
  page: "\u0421\u0442\u0440\u0430\u043D\u0438\u0446\u0430",
  statement: "\u0422\u0435\u043A\u0441\u0442 \u0443 \u043E\u0442\u043C\u0435\u0442\u043A\u0438",
  withdrawnPurposes: "\u041E\u0442\u043E\u0437\u0432\u0430\u043D\u043E",
  erased: "\u0423\u0434\u0430\u043B\u0435\u043D\u043E \u0438\u0437 \u0431\u0440\u0430\u0443\u0437\u0435\u0440\u0430",
  clientIds: "\u0418\u0434\u0435\u043D\u0442\u0438\u0444\u0438\u043A\u0430\u0442\u043E\u0440\u044B \u043F\u043E\u0441\u0435\u0442\u0438\u0442\u0435\u043B\u044F \u0443 \u0441\u0435\u0440\u0432\u0438\u0441\u043E\u0432",
  noticeHash: "SHA-256 \u043F\u043E\u043A\u0430\u0437\u0430\u043D\u043D\u043E\u0433\u043E \u0442\u0435\u043A\u0441\u0442\u0430",
  given: "\u0441\u043E\u0433\u043B\u0430\u0441\u0438\u0435 \u0434\u0430\u043D\u043E",
  refused: "\u0432 \u0441\u043E\u0433\u043B\u0430\u0441\u0438\u0438 \u043E\u0442\u043A\u0430\u0437\u0430\u043D\u043E",
  withdrawn: "\u0441\u043E\u0433\u043B\u0430\u0441\u0438\u0435 \u043E\u0442\u043E\u0437\u0432\u0430\u043D\u043E",
  expired: "\u0441\u0440\u043E\u043A \u0441\u043E\u0433\u043B\u0430\u0441\u0438\u044F \u0438\u0441\u0442\u0451\u043A"
};
const noticeLocale = {
  language: "ru",
  legal: "ru",
  notice,
  embed,
  titles,
  descriptions,
  actions: {
    collection: "\u0441\u0431\u043E\u0440",
    recording: "\u0437\u0430\u043F\u0438\u0441\u044C",
    systematisation: "\u0441\u0438\u0441\u0442\u0435\u043C\u0430\u0442\u0438\u0437\u0430\u0446\u0438\u044F",
    accumulation: "\u043D\u0430\u043A\u043E\u043F\u043B\u0435\u043D\u0438\u0435",
    storage: "\u0445\u0440\u0430\u043D\u0435\u043D\u0438\u0435",
    clarification: "\u0443\u0442\u043E\u0447\u043D\u0435\u043D\u0438\u0435 (\u043E\u0431\u043D\u043E\u0432\u043B\u0435\u043D\u0438\u0435, \u0438\u0437\u043C\u0435\u043D\u0435\u043D\u0438\u0435)",
    extraction: "\u0438\u0437\u0432\u043B\u0435\u0447\u0435\u043D\u0438\u0435",
    use: "\u0438\u0441\u043F\u043E\u043B\u044C\u0437\u043E\u0432\u0430\u043D\u0438\u0435",
    transfer: "\u043F\u0435\u0440\u0435\u0434\u0430\u0447\u0430 (\u043F\u0440\u0435\u0434\u043E\u0441\u0442\u0430\u0432\u043B\u0435\u043D\u0438\u0435, \u0434\u043E\u0441\u0442\u0443\u043F)",
    depersonalisation: "\u043E\u0431\u0435\u0437\u043B\u0438\u0447\u0438\u0432\u0430\u043D\u0438\u0435",
    blocking: "\u0431\u043B\u043E\u043A\u0438\u0440\u043E\u0432\u0430\u043D\u0438\u0435",
    deletion: "\u0443\u0434\u0430\u043B\u0435\u043D\u0438\u0435",
    destruction: "\u0443\u043D\u0438\u0447\u0442\u043E\u0436\u0435\u043D\u0438\u0435"
  },
  data: {
    pages: "\u0430\u0434\u0440\u0435\u0441\u0430 \u0438 \u0437\u0430\u0433\u043E\u043B\u043E\u0432\u043A\u0438 \u043F\u043E\u0441\u0435\u0449\u0451\u043D\u043D\u044B\u0445 \u0441\u0442\u0440\u0430\u043D\u0438\u0446, \u0438\u0441\u0442\u043E\u0447\u043D\u0438\u043A \u043F\u0435\u0440\u0435\u0445\u043E\u0434\u0430, \u0434\u0430\u0442\u0430 \u0438 \u0432\u0440\u0435\u043C\u044F \u043F\u043E\u0441\u0435\u0449\u0435\u043D\u0438\u044F",
    device: "\u0441\u0432\u0435\u0434\u0435\u043D\u0438\u044F \u043E\u0431 \u0443\u0441\u0442\u0440\u043E\u0439\u0441\u0442\u0432\u0435 \u0438 \u0431\u0440\u0430\u0443\u0437\u0435\u0440\u0435: \u0442\u0438\u043F, \u0432\u0435\u0440\u0441\u0438\u044F, \u044F\u0437\u044B\u043A, \u0440\u0430\u0437\u043C\u0435\u0440 \u044D\u043A\u0440\u0430\u043D\u0430, \u0447\u0430\u0441\u043E\u0432\u043E\u0439 \u043F\u043E\u044F\u0441",
    network: "IP-\u0430\u0434\u0440\u0435\u0441 \u0438 \u043E\u043F\u0440\u0435\u0434\u0435\u043B\u0451\u043D\u043D\u043E\u0435 \u043F\u043E \u043D\u0435\u043C\u0443 \u043F\u0440\u0438\u043C\u0435\u0440\u043D\u043E\u0435 \u043C\u0435\u0441\u0442\u043E\u043F\u043E\u043B\u043E\u0436\u0435\u043D\u0438\u0435",
    identifier: "\u0438\u0434\u0435\u043D\u0442\u0438\u0444\u0438\u043A\u0430\u0442\u043E\u0440 \u043F\u043E\u0441\u0435\u0442\u0438\u0442\u0435\u043B\u044F \u0432 \u0444\u0430\u0439\u043B\u0435 cookie \u0438 \u0432 \u0445\u0440\u0430\u043D\u0438\u043B\u0438\u0449\u0435 \u0431\u0440\u0430\u0443\u0437\u0435\u0440\u0430",
    behaviour: "\u0434\u0435\u0439\u0441\u0442\u0432\u0438\u044F \u043D\u0430 \u0441\u0442\u0440\u0430\u043D\u0438\u0446\u0430\u0445: \u043D\u0430\u0436\u0430\u0442\u0438\u044F, \u043F\u0440\u043E\u043A\u0440\u0443\u0442\u043A\u0430, \u043F\u0435\u0440\u0435\u0445\u043E\u0434\u044B \u043F\u043E \u0441\u0441\u044B\u043B\u043A\u0430\u043C, \u0437\u0430\u0433\u0440\u0443\u0437\u043A\u0430 \u0444\u0430\u0439\u043B\u043E\u0432, \u043E\u0442\u043F\u0440\u0430\u0432\u043A\u0430 \u0444\u043E\u0440\u043C",
    recording: "\u0437\u0430\u043F\u0438\u0441\u044C \u0434\u0435\u0439\u0441\u0442\u0432\u0438\u0439: \u0434\u0432\u0438\u0436\u0435\u043D\u0438\u044F \u043C\u044B\u0448\u0438, \u043D\u0430\u0436\u0430\u0442\u0438\u044F, \u043F\u0440\u043E\u043A\u0440\u0443\u0442\u043A\u0430, \u0432\u0432\u043E\u0434 \u0432 \u043F\u043E\u043B\u044F \u0444\u043E\u0440\u043C, \u0441\u043E\u0434\u0435\u0440\u0436\u0438\u043C\u043E\u0435 \u0441\u0442\u0440\u0430\u043D\u0438\u0446",
    purchases: "\u0441\u0432\u0435\u0434\u0435\u043D\u0438\u044F \u043E \u0437\u0430\u043A\u0430\u0437\u0430\u0445: \u0442\u043E\u0432\u0430\u0440\u044B, \u043A\u043E\u043B\u0438\u0447\u0435\u0441\u0442\u0432\u043E, \u0441\u0443\u043C\u043C\u044B",
    advertising: "\u043F\u043E\u043A\u0430\u0437\u0430\u043D\u043D\u0430\u044F \u0440\u0435\u043A\u043B\u0430\u043C\u0430 \u0438 \u043F\u0435\u0440\u0435\u0445\u043E\u0434\u044B \u043F\u043E \u043D\u0435\u0439",
    settings: "\u043D\u0430\u0441\u0442\u0440\u043E\u0439\u043A\u0438, \u0432\u044B\u0431\u0440\u0430\u043D\u043D\u044B\u0435 \u043D\u0430 \u0441\u0430\u0439\u0442\u0435",
    contacts: "\u0430\u0434\u0440\u0435\u0441 \u044D\u043B\u0435\u043A\u0442\u0440\u043E\u043D\u043D\u043E\u0439 \u043F\u043E\u0447\u0442\u044B, \u043D\u043E\u043C\u0435\u0440 \u0442\u0435\u043B\u0435\u0444\u043E\u043D\u0430"
  },
  methods: {
    "banner-accept-all": "\u043A\u043D\u043E\u043F\u043A\u0430 \xAB\u041F\u0440\u0438\u043D\u044F\u0442\u044C \u0432\u0441\u0435\xBB",
    "banner-reject-all": "\u043A\u043D\u043E\u043F\u043A\u0430 \xAB\u041E\u0442\u043A\u043B\u043E\u043D\u0438\u0442\u044C \u0432\u0441\u0435\xBB",
    "preferences-save": "\u043D\u0430\u0441\u0442\u0440\u043E\u0439\u043A\u0438 \u043A\u043E\u043D\u0444\u0438\u0434\u0435\u043D\u0446\u0438\u0430\u043B\u044C\u043D\u043E\u0441\u0442\u0438",
    embed: "\u0440\u0430\u0437\u0440\u0435\u0448\u0435\u043D\u0438\u0435 \u0443 \u0432\u0441\u0442\u0440\u043E\u0435\u043D\u043D\u043E\u0433\u043E \u043C\u0430\u0442\u0435\u0440\u0438\u0430\u043B\u0430",
    form: "\u043E\u0442\u043C\u0435\u0442\u043A\u0430 \u0432 \u0444\u043E\u0440\u043C\u0435",
    withdraw: "\u043E\u0442\u0437\u044B\u0432 \u0441\u043E\u0433\u043B\u0430\u0441\u0438\u044F",
    api: "\u0441\u0440\u0435\u0434\u0441\u0442\u0432\u0430\u043C\u0438 \u0441\u0430\u0439\u0442\u0430",
    gpc: "\u0441\u0438\u0433\u043D\u0430\u043B \u0431\u0440\u0430\u0443\u0437\u0435\u0440\u0430 (Global Privacy Control)",
    elsewhere: "\u0434\u0440\u0443\u0433\u0430\u044F \u0441\u0442\u0440\u0430\u043D\u0438\u0446\u0430 \u0441\u0430\u0439\u0442\u0430"
  }
};

var ru$1 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  noticeLocale: noticeLocale
});

const zip = (english, texts = []) => Object.fromEntries(Object.entries(english).map(([key, text], i) => [key, texts[i] ?? text]));

const receiptKeys = (name) => ({ made: `${name}.receipts`, noted: `${name}.noted`, outbox: `${name}.outbox` });

const cookie = (name, lifetime) => ({ name, ...lifetime && { lifetime } });
const local = (name) => ({ name, in: "localStorage" });
const COUNTED = ["pages", "device", "network", "identifier", "behaviour"];
const BUILT_IN = {
  "yandex-metrica": ({ webvisor, ecommerce }) => ({
    name: { en: "Yandex Metrica", ru: "\u042F\u043D\u0434\u0435\u043A\u0441 \u041C\u0435\u0442\u0440\u0438\u043A\u0430" },
    recipient: YANDEX,
    // What a hit carries: https://github.com/yandex/metrica-tag, src/middleware/watchSyncFlags/brinfoFlags.
    data: ecommerce ? [...COUNTED, "purchases"] : COUNTED,
    optionalData: webvisor ? { "session-replay": ["recording"] } : {},
    // Lifetimes: https://yandex.com/support/metrica/general/cookie-usage; keys as the script of 2026 writes them.
    keeps: [
      cookie("_ym_uid", "1 year"),
      cookie("_ym_d", "1 year"),
      cookie("_ym_isad", "20 hour"),
      cookie("metrika_enabled"),
      ...webvisor ? [cookie("_ym_visorc", "30 minute")] : [],
      ...["_ym_uid", "_ym<ID>_lsid", "_ym<ID>:0_reqNum", "_ym<ID>_lastHit", "_ym<ID>_il"].map(local),
      ...["_ym_retryReqs", "_ym_synced", "_ym_fip"].map(local),
      ...webvisor ? [local("_ym_wv2rf:<ID>:0"), { name: "__ym_tab_guid", in: "sessionStorage" }] : []
    ],
    // https://github.com/jkwakman/Open-Cookie-Database, which cites yandex.com/support/metrica/general/cookie-usage
    foreignCookies: [
      {
        domain: "yandex.ru",
        names: "yandexuid yuidss ymex yabs-sid usst bh yashr _yasc yabs-vdrf is_gdpr is_gdpr_b i".split(" ")
      }
    ],
    optOut: "https://yandex.com/support/metrica/general/user-opt-out.html"
  }),
  "google-analytics": ({ cookie_prefix: prefix = "", cookie_expires }) => ({
    name: "Google Analytics",
    recipient: GOOGLE,
    // https://support.google.com/analytics/answer/11593727: e-commerce is measured by events that the site sends itself.
    data: COUNTED,
    // Two years are asked for (https://support.google.com/analytics/answer/11397207); browsers keep 400 days at most.
    keeps: [`${String(prefix)}_ga`, `${String(prefix)}_ga_<ID>`].map(
      (name) => cookie(
        name,
        // With 0 it goes with the session.
        typeof cookie_expires !== "number" ? "2 year" : cookie_expires ? `${Math.ceil(cookie_expires / 86400)} day` : void 0
      )
    ),
    // https://github.com/jkwakman/Open-Cookie-Database; only where Google Signals or Ads is linked to the property.
    foreignCookies: [{ domain: "doubleclick.net", names: ["IDE"] }],
    optOut: "https://tools.google.com/dlpage/gaoptout"
  })
};
function factsOf({ type, options, facts }) {
  const known = type && Object.hasOwn(BUILT_IN, type) ? BUILT_IN[type]?.(options ?? {}) : void 0;
  return { ...known, ...facts, ...known && { recipient: known.recipient } };
}

function once(make) {
  let made;
  return () => made ??= make();
}

function pick(text, language) {
  if (typeof text === "string") return text;
  const texts = Object.entries(text);
  const wanted = [language, language.split("-")[0], "en"];
  const found = wanted.map((tag) => texts.find(([key]) => key.toLowerCase() === tag)).find(Boolean);
  return (found ?? texts[0])?.[1] ?? "";
}
const directionOf = (language) => ["ar", "fa", "he"].includes(language) ? "rtl" : "ltr";
const fill = (text, values) => text.replace(
  /\{(\w+)\}/g,
  (whole, name) => Object.hasOwn(values, name) ? values[name] : whole
);
function quantity(amount, language) {
  const [number, unit = "day"] = amount.split(" ");
  try {
    return new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" }).format(
      Number(number)
    );
  } catch {
    return amount;
  }
}

const ACTIONS = [
  "collection",
  "recording",
  "systematisation",
  "accumulation",
  "storage",
  "clarification",
  "extraction",
  "use",
  "transfer",
  "blocking",
  "deletion",
  "destruction"
];
const REQUIRED_ACTIONS = ["recording", "storage", "use", "deletion"];
const DATA = {
  necessary: ["settings"],
  functional: ["settings"],
  embeds: ["pages", "device", "network"],
  marketing: ["pages", "device", "network", "identifier", "advertising"],
  "advertising-messages": ["contacts"]
};
function createNotice(config, setting) {
  const services = config.services.filter(({ isUnnamed, facts }) => !isUnnamed || facts).map((service) => ({ service, facts: factsOf(service) }));
  const operator = describeOperator(config, setting);
  const { language, legal } = setting.locale;
  const { url, version } = config.policy ?? {};
  const keeps = once(() => ownItems(config, setting));
  return {
    language,
    ...legal !== language && { legalLanguage: legal },
    law: config.law ?? "152-FZ",
    operator,
    policy: { ...url && { url }, ...version && { version } },
    purposes: config.purposes.map((purpose) => describePurpose(purpose, services, config, operator, setting)),
    services: services.map((told) => describeService(told, setting)),
    get keeps() {
      return keeps();
    }
  };
}
function ownItems({ storage, receipts }, { locale }) {
  const { name, days = 365 } = storage;
  const { keep, endpoint } = receipts ?? {};
  const { made, noted, outbox } = receiptKeys(name);
  const keys = [
    ...keep === 0 ? [] : [made],
    // What a receipt is made from lies there until it is made, and the receipt until it has been sent.
    ...keep === 0 && !endpoint ? [] : [noted],
    ...endpoint ? [outbox] : []
  ];
  const lifetime = locale.notice.forGood;
  return [
    { name, in: "cookie", lifetime: quantity(`${days} day`, locale.legal) },
    ...keys.map((key) => ({ name: key, in: "localStorage", lifetime }))
  ];
}
function describeOperator({ operator }, { locale, site }) {
  const { language } = locale;
  const { name = site, address, emailSubject, ...others } = operator ?? {};
  return {
    name: pick(name, language),
    ...others,
    ...address && { address: pick(address, language) },
    ...emailSubject && { emailSubject: pick(emailSubject, language) }
  };
}
function describePurpose(purpose, services, config, operator, setting) {
  const { id, title, description, required = false, separate = false } = purpose;
  const { locale } = setting;
  const { language } = locale;
  const known = id;
  const users = services.filter(
    ({ service: { purposes, optionalPurposes = [] } }) => [...purposes, ...optionalPurposes].includes(id)
  );
  const disclosure = once(() => describeDisclosure(purpose, users, config, operator, setting));
  return {
    id,
    title: title ? pick(title, language) : locale.titles[known],
    description: description ? pick(description, language) : Object.hasOwn(locale.descriptions, id) ? locale.descriptions[known] : "",
    required,
    separate,
    services: users.map(({ service }) => service.id),
    get disclosure() {
      return disclosure();
    }
  };
}
function describeDisclosure({ id, required, disclosure = {} }, users, config, operator, setting) {
  const { locale, site } = setting;
  const { legal: language, notice: t, data: dataTexts, actions: actionTexts } = locale;
  const isGdpr = config.law === "GDPR";
  const {
    actions = required && !users.length ? REQUIRED_ACTIONS : ACTIONS,
    methods = {},
    recipients = [],
    legalBasis,
    term
  } = disclosure;
  const data = disclosure.data ?? dataOf(id, users, config);
  const receivers = [...users.flatMap(({ facts }) => facts.recipient ?? []), ...recipients];
  const abroad = [
    ...new Set(receivers.map(({ country }) => country).filter((country) => isAbroad(country, config.law)))
  ];
  const isOfOwners = id === "embeds" && !receivers.length;
  const crossBorder = disclosure.crossBorder ?? (isOfOwners ? void 0 : abroad.length > 0 || id === "cross-border");
  const days = quantity(`${config.storage.days ?? 365} day`, language);
  return {
    legalBasis: legalBasis ? pick(legalBasis, language) : required ? isGdpr ? t.basisRequiredGdpr : t.basisRequired : isGdpr ? t.basisConsentGdpr : t.basisConsent,
    data: data.map(
      (item) => typeof item === "string" && Object.hasOwn(dataTexts, item) ? dataTexts[item] : pick(item, language)
    ),
    actions: actions.map((action) => actionTexts[action]),
    methods: describeMethods(methods, locale),
    recipients: isOfOwners ? [t.embedOwners] : [
      ...new Set(
        receivers.map(
          (recipient) => recipientLine(resolveRecipient(recipient, language), locale, language)
        )
      )
    ],
    ...crossBorder !== void 0 && { crossBorder },
    countries: abroad.map((country) => countryName(country, language)),
    term: term ? pick(term, language) : fill(required ? t.termRequired : t.termConsent, { days }),
    withdrawal: required ? t.withdrawRequired : describeWithdrawal(disclosure, operator, isGdpr, language, locale, site)
  };
}
function dataOf(id, users, { purposes }) {
  const isAsked = (name) => purposes.some((purpose) => purpose.id === name);
  const collected = users.flatMap(
    ({ service, facts: { data = [], optionalData = {} } }) => service.purposes.includes(id) ? [
      ...data,
      ...Object.entries(optionalData).flatMap(([purpose, more]) => isAsked(purpose) ? [] : more)
    ] : optionalData[id] ?? []
  );
  return collected.length ? [...new Set(collected)] : DATA[id] ?? [];
}
function describeMethods({ kind = "automated", internal = false, internet = true }, { notice }) {
  return [notice[kind], internal && notice.internal, internet && notice.internet].filter(Boolean).join(", ");
}
function resolveRecipient({ name = "", taxId, address, country }, language) {
  return {
    name: pick(name, language),
    ...taxId && { taxId },
    ...address && { address: pick(address, language) },
    country
  };
}
const recipientLine = ({ name, taxId, address, country }, { notice }, language) => [name, taxId && `${notice.taxId} ${taxId}`, address ?? countryName(country, language)].filter(Boolean).join(", ");
function countryName(country, language) {
  try {
    return new Intl.DisplayNames(language, { type: "region" }).of(country) ?? country;
  } catch {
    return country;
  }
}
function describeWithdrawal({ withdrawal }, { email, emailSubject: subject, address }, isGdpr, language, { notice: t }, site) {
  const ways = [
    fill(t.withdrawHere, { site }),
    email && fill(subject ? t.withdrawEmailSubject : t.withdrawEmail, { email, subject: subject ?? "" }),
    address && fill(t.withdrawPost, { address }),
    withdrawal && pick(withdrawal, language)
  ].filter((way) => way !== void 0 && way !== "");
  return `${ways.join("; ")}. ${isGdpr ? t.withdrawAfterGdpr : t.withdrawAfter}`;
}
function describeService({ service, facts }, setting) {
  const { id } = service;
  const { name = id, recipient, foreignCookies = [], optOut } = facts;
  const keeps = once(
    () => facts.keeps?.map((item) => ({
      name: item.name.replace("<ID>", id.replace(/^G-/, "")),
      in: item.in ?? "cookie",
      lifetime: describeLifetime(item, setting)
    })) ?? namesErased(service)
  );
  return {
    id,
    name: pick(name, setting.locale.language),
    ...recipient && { recipient: resolveRecipient(recipient, setting.locale.language) },
    get keeps() {
      return keeps();
    },
    foreignCookies,
    ...isSafeUrl(optOut) && optOut && { optOut }
  };
}
function namesErased({ erase = {} }) {
  const places = {
    cookies: "cookie",
    localStorage: "localStorage",
    sessionStorage: "sessionStorage"
  };
  return Object.entries(places).flatMap(
    ([kind, place]) => (erase[kind] ?? []).flatMap(
      (name) => (
        // An expression tells a visitor nothing.
        typeof name === "string" ? [{ name, in: place, lifetime: "" }] : []
      )
    )
  );
}
function describeLifetime({ lifetime, in: place }, { locale }) {
  if (lifetime) return quantity(lifetime, locale.legal);
  return place === "localStorage" ? locale.notice.forGood : locale.notice.session;
}

const INSIDE$1 = { en: noticeLocale$1, ru: noticeLocale };
const WITH_RUSSIAN = ["ba", "be", "cv", "kk", "ky", "tt"];
const LOCAL = [
  "operator",
  "taxId",
  "consentTitle",
  "receiptTitle",
  "given",
  "refused",
  "withdrawn",
  "expired"
];
const withOwn = (locale, own) => own ? { ...locale, notice: { ...locale.notice, ...own }, embed: { ...locale.embed, ...own } } : locale;
const noticeLocaleOf = (language, texts, own) => withOwn(builtIn(language, texts), own);
function builtIn(language, texts) {
  const inside = Object.hasOwn(INSIDE$1, language) ? INSIDE$1[language] : void 0;
  if (inside) return inside;
  const legal = (WITH_RUSSIAN.includes(language) ? ru$1 : en$1).noticeLocale;
  if (!texts) return legal;
  const [, titles, , descriptions, embed, notice] = texts;
  const local = Object.fromEntries(LOCAL.map((key) => [key, legal.notice[key]]));
  return {
    ...legal,
    language,
    titles: zip(legal.titles, titles),
    descriptions: zip(legal.descriptions, descriptions),
    embed: zip(legal.embed, embed),
    notice: { ...legal.notice, ...zip(local, notice) }
  };
}
const noticeFor = (config, locale, site) => createNotice(config, { locale, site });

const definitions$1 = (entries) => element(
  "dl",
  {},
  ...entries.flatMap(
    ([term, value]) => value ? [element("div", {}, element("dt", {}, term), element("dd", {}, value))] : []
  )
);
const list = (items) => items.length > 1 ? element("ul", {}, ...items.map((item) => element("li", {}, item))) : items[0];
const link = (href, text) => isSafeUrl(href.replace(/^mailto:/, "")) ? element("a", { href }, text) : text;
const inUrl = (text) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, ""));
function operatorLine({ name, taxId, address, email, phone, site }, { notice: t }) {
  const parts = [
    name,
    taxId && `${t.taxId} ${taxId}`,
    address,
    phone,
    email && link(`mailto:${inUrl(email).replace("%40", "@")}`, email),
    site && link(site, site)
  ];
  return element("span", {}, ...parts.filter(Boolean).flatMap((part, i) => [i ? ", " : void 0, part]));
}
const disclosureEntries = ({ required, disclosure }, { notice: t }) => {
  const { legalBasis, data, actions, methods, recipients, crossBorder, countries, term, withdrawal } = disclosure;
  const crossBorderText = crossBorder === void 0 ? t.embedCrossBorder : crossBorder ? fill(t.isCrossBorder, { countries: countries.join(", ") || t.yes }) : t.noCrossBorder;
  return [
    [t.data, list(data)],
    [t.recipients, list(recipients) ?? t.noRecipients],
    [t.crossBorder, crossBorderText],
    [t.actions, actions.join(", ")],
    [t.methods, methods],
    [t.term, term],
    [t.legalBasis, legalBasis],
    [t.subjects, t.subjectsText],
    [t.withdrawal, required ? void 0 : withdrawal]
  ];
};
const disclosureList = (purpose, locale) => {
  const [tag, , ...children] = definitions$1(disclosureEntries(purpose, locale));
  return [tag, marked(locale.legal, locale.language), ...children];
};
const marked = (lang, around) => lang === around ? {} : { lang, dir: directionOf(lang) };
const table = (caption, head, rows) => element(
  "table",
  {},
  element("caption", {}, caption),
  element("thead", {}, element("tr", {}, ...head.map((cell) => element("th", { scope: "col" }, cell)))),
  element(
    "tbody",
    {},
    ...rows.map(
      ([first, ...others]) => element("tr", {}, element("th", { scope: "row" }, first), ...others.map((cell) => element("td", {}, cell)))
    )
  )
);
const keptTable = (notice, t) => table(t.cookies, [t.name, t.service, t.storage, t.lifetime], keptRows(notice, t));
const keptRows = ({ keeps, services }, t) => [
  ...keeps.map((item) => [
    item.name,
    item.in === "cookie" ? t.ownRecord : t.ownReceipts,
    item.in,
    item.lifetime
  ]),
  ...services.flatMap((service) => [
    ...service.keeps.map((item) => [item.name, service.name, item.in, item.lifetime]),
    ...service.foreignCookies.map(({ domain, names }) => [
      names.join(", "),
      service.name,
      fill(t.foreignDomain, { domain }),
      ""
    ])
  ])
];

const en = {
  title: "Cookies and statistics of visits",
  thisSite: "the operator\u2019s site",
  intro: "This section says which data of visitors are processed at {site} by means of cookies, of the browser\u2019s storage and of the services named here: for which purposes, whose data and which, in what ways, for how long, who gets them, and how they are destroyed.",
  cookiesTitle: "Cookies",
  cookies: "Cookies, and entries in the browser\u2019s storage, are small pieces of data that a site keeps on the visitor\u2019s device. Here they serve these purposes: {purposes}. All of them are listed in the table below.",
  counters: "Counters and other services are placed on the site: {services}. Each of them starts only once the visitor has consented to all the purposes that it is needed for; before that no request is sent to it.",
  identifying: "These services tell one visitor from another by means of cookies, and gather information on what visitors do and prefer on the site: {services}.",
  browser: "In the settings of the browser a visitor can forbid cookies, for all sites or for single ones, and delete those that were received before.",
  functions: "The site can be visited without consent. Functions that need these purposes work only where the visitor has agreed to them: {purposes}.",
  changes: "Which cookies there are, what is in them and how the services are set up is determined by the operator and may change. Where a purpose, its terms or a recipient changes, consent is asked for again.",
  purposesTitle: "Purposes, data and terms of processing",
  consent: "Data are processed only with consent given beforehand, except where a purpose says otherwise. Consent is specific, substantive, informed, conscious and unambiguous: before choosing, the visitor sees the purposes, the ways of processing, the actions with the data, their kinds and volume, and who gets them. It is given by a button or a switch, for each purpose by itself or for several at once; silence, scrolling and closing a window are no consent. A refusal takes as many clicks as a consent.",
  special: "Special categories of personal data and biometric personal data are not processed for these purposes.",
  thirdParties: "Without the visitor\u2019s consent the operator neither discloses the data to third parties nor distributes them, unless the legislation of the Russian Federation provides otherwise. With consent they are passed on to the recipients named here.",
  thirdPartiesGdpr: "Without the visitor\u2019s consent the operator does not disclose the data to third parties, unless the law requires it. With consent they are passed on to the recipients named here.",
  country: "Country",
  withdrawalTitle: "Withdrawal of consent and destruction of the data",
  stop: "When consent is withdrawn the site stops the services that needed it at once, and removes from the browser what they have left on it.",
  foreign: "Cookies on the domains of the services themselves ({domains}) the site cannot remove: that is done in the settings of the browser.",
  optOut: "{service}: opting out on all sites",
  proof: "A choice is recorded with the text that was shown, its date and the answers; the visitor can take away a receipt of it.",
  proofSent: "The operator keeps receipts of consents and withdrawals as proof.",
  destruction: "The data are destroyed when the purpose is achieved, when consent is withdrawn or when its term has run out: within 30 days of that day (art. 21(4) and 21(5) of Federal Law No. 152-FZ of 27 July 2006), unless the law obliges the operator to keep them.",
  destructionGdpr: "The data are erased without undue delay when the purpose is achieved, when consent is withdrawn or when its term has run out (GDPR art. 17(1)), unless the law obliges the operator to keep them."
};
const ru = {
  title: "\u0424\u0430\u0439\u043B\u044B cookie \u0438 \u0441\u0442\u0430\u0442\u0438\u0441\u0442\u0438\u043A\u0430 \u043F\u043E\u0441\u0435\u0449\u0435\u043D\u0438\u0439",
  thisSite: "\u043E\u043F\u0435\u0440\u0430\u0442\u043E\u0440\u0430",
  intro: "\u0412 \u044D\u0442\u043E\u043C \u0440\u0430\u0437\u0434\u0435\u043B\u0435 \u0441\u043A\u0430\u0437\u0430\u043D\u043E, \u043A\u0430\u043A\u0438\u0435 \u0434\u0430\u043D\u043D\u044B\u0435 \u043F\u043E\u0441\u0435\u0442\u0438\u0442\u0435\u043B\u0435\u0439 \u043E\u0431\u0440\u0430\u0431\u0430\u0442\u044B\u0432\u0430\u044E\u0442\u0441\u044F \u043D\u0430 \u0441\u0430\u0439\u0442\u0435 {site} \u0441 \u043F\u043E\u043C\u043E\u0449\u044C\u044E \u0444\u0430\u0439\u043B\u043E\u0432 cookie, \u0445\u0440\u0430\u043D\u0438\u043B\u0438\u0449\u0430 \u0431\u0440\u0430\u0443\u0437\u0435\u0440\u0430 \u0438 \u043D\u0430\u0437\u0432\u0430\u043D\u043D\u044B\u0445 \u0437\u0434\u0435\u0441\u044C \u0441\u0435\u0440\u0432\u0438\u0441\u043E\u0432: \u0434\u043B\u044F \u043A\u0430\u043A\u0438\u0445 \u0446\u0435\u043B\u0435\u0439, \u0447\u044C\u0438 \u0438 \u043A\u0430\u043A\u0438\u0435 \u0434\u0430\u043D\u043D\u044B\u0435, \u043A\u0430\u043A\u0438\u043C\u0438 \u0441\u043F\u043E\u0441\u043E\u0431\u0430\u043C\u0438 \u0438 \u0432 \u043A\u0430\u043A\u0438\u0435 \u0441\u0440\u043E\u043A\u0438, \u043A\u043E\u043C\u0443 \u043E\u043D\u0438 \u043F\u0435\u0440\u0435\u0434\u0430\u044E\u0442\u0441\u044F \u0438 \u043A\u0430\u043A \u0443\u043D\u0438\u0447\u0442\u043E\u0436\u0430\u044E\u0442\u0441\u044F.",
  cookiesTitle: "\u0424\u0430\u0439\u043B\u044B cookie",
  cookies: "\u0424\u0430\u0439\u043B\u044B cookie \u0438 \u0437\u0430\u043F\u0438\u0441\u0438 \u0432 \u0445\u0440\u0430\u043D\u0438\u043B\u0438\u0449\u0435 \u0431\u0440\u0430\u0443\u0437\u0435\u0440\u0430 \u2014 \u044D\u0442\u043E \u043D\u0435\u0431\u043E\u043B\u044C\u0448\u0438\u0435 \u0434\u0430\u043D\u043D\u044B\u0435, \u043A\u043E\u0442\u043E\u0440\u044B\u0435 \u0441\u0430\u0439\u0442 \u0441\u043E\u0445\u0440\u0430\u043D\u044F\u0435\u0442 \u043D\u0430 \u0443\u0441\u0442\u0440\u043E\u0439\u0441\u0442\u0432\u0435 \u043F\u043E\u0441\u0435\u0442\u0438\u0442\u0435\u043B\u044F. \u0417\u0434\u0435\u0441\u044C \u043E\u043D\u0438 \u0441\u043B\u0443\u0436\u0430\u0442 \u0442\u0430\u043A\u0438\u043C \u0446\u0435\u043B\u044F\u043C: {purposes}. \u0412\u0441\u0435 \u043E\u043D\u0438 \u043F\u0435\u0440\u0435\u0447\u0438\u0441\u043B\u0435\u043D\u044B \u0432 \u0442\u0430\u0431\u043B\u0438\u0446\u0435 \u043D\u0438\u0436\u0435.",
  counters: "\u041D\u0430 \u0441\u0430\u0439\u0442\u0435 \u0440\u0430\u0437\u043C\u0435\u0449\u0435\u043D\u044B \u0441\u0447\u0451\u0442\u0447\u0438\u043A\u0438 \u0438 \u0434\u0440\u0443\u0433\u0438\u0435 \u0441\u0435\u0440\u0432\u0438\u0441\u044B: {services}. \u041A\u0430\u0436\u0434\u044B\u0439 \u0438\u0437 \u043D\u0438\u0445 \u0432\u043A\u043B\u044E\u0447\u0430\u0435\u0442\u0441\u044F, \u0442\u043E\u043B\u044C\u043A\u043E \u043A\u043E\u0433\u0434\u0430 \u043F\u043E\u0441\u0435\u0442\u0438\u0442\u0435\u043B\u044C \u0441\u043E\u0433\u043B\u0430\u0441\u0438\u043B\u0441\u044F \u043D\u0430 \u0432\u0441\u0435 \u0446\u0435\u043B\u0438, \u0434\u043B\u044F \u043A\u043E\u0442\u043E\u0440\u044B\u0445 \u043E\u043D \u043D\u0443\u0436\u0435\u043D; \u0434\u043E \u044D\u0442\u043E\u0433\u043E \u0437\u0430\u043F\u0440\u043E\u0441\u044B \u043A \u043D\u0435\u043C\u0443 \u043D\u0435 \u043E\u0442\u043F\u0440\u0430\u0432\u043B\u044F\u044E\u0442\u0441\u044F.",
  identifying: "\u042D\u0442\u0438 \u0441\u0435\u0440\u0432\u0438\u0441\u044B \u0441 \u043F\u043E\u043C\u043E\u0449\u044C\u044E \u0444\u0430\u0439\u043B\u043E\u0432 cookie \u043E\u0442\u043B\u0438\u0447\u0430\u044E\u0442 \u043E\u0434\u043D\u043E\u0433\u043E \u043F\u043E\u0441\u0435\u0442\u0438\u0442\u0435\u043B\u044F \u043E\u0442 \u0434\u0440\u0443\u0433\u043E\u0433\u043E \u0438 \u0441\u043E\u0431\u0438\u0440\u0430\u044E\u0442 \u0441\u0432\u0435\u0434\u0435\u043D\u0438\u044F \u043E \u0435\u0433\u043E \u0434\u0435\u0439\u0441\u0442\u0432\u0438\u044F\u0445 \u0438 \u043F\u0440\u0435\u0434\u043F\u043E\u0447\u0442\u0435\u043D\u0438\u044F\u0445 \u043D\u0430 \u0441\u0430\u0439\u0442\u0435: {services}.",
  browser: "\u0412 \u043D\u0430\u0441\u0442\u0440\u043E\u0439\u043A\u0430\u0445 \u0431\u0440\u0430\u0443\u0437\u0435\u0440\u0430 \u043F\u043E\u0441\u0435\u0442\u0438\u0442\u0435\u043B\u044C \u043C\u043E\u0436\u0435\u0442 \u0437\u0430\u043F\u0440\u0435\u0442\u0438\u0442\u044C \u0444\u0430\u0439\u043B\u044B cookie \u0434\u043B\u044F \u0432\u0441\u0435\u0445 \u0438\u043B\u0438 \u0434\u043B\u044F \u043E\u0442\u0434\u0435\u043B\u044C\u043D\u044B\u0445 \u0441\u0430\u0439\u0442\u043E\u0432 \u0438 \u0443\u0434\u0430\u043B\u0438\u0442\u044C \u043F\u043E\u043B\u0443\u0447\u0435\u043D\u043D\u044B\u0435 \u0440\u0430\u043D\u0435\u0435.",
  functions: "\u0421\u0430\u0439\u0442 \u043C\u043E\u0436\u043D\u043E \u043F\u043E\u0441\u0435\u0449\u0430\u0442\u044C \u0438 \u0431\u0435\u0437 \u0441\u043E\u0433\u043B\u0430\u0441\u0438\u044F. \u0424\u0443\u043D\u043A\u0446\u0438\u0438, \u043A\u043E\u0442\u043E\u0440\u044B\u043C \u043D\u0443\u0436\u043D\u044B \u0441\u043B\u0435\u0434\u0443\u044E\u0449\u0438\u0435 \u0446\u0435\u043B\u0438, \u0440\u0430\u0431\u043E\u0442\u0430\u044E\u0442, \u0442\u043E\u043B\u044C\u043A\u043E \u0435\u0441\u043B\u0438 \u043F\u043E\u0441\u0435\u0442\u0438\u0442\u0435\u043B\u044C \u043D\u0430 \u043D\u0438\u0445 \u0441\u043E\u0433\u043B\u0430\u0441\u0438\u043B\u0441\u044F: {purposes}.",
  changes: "\u0421\u043E\u0441\u0442\u0430\u0432 \u0438 \u0441\u043E\u0434\u0435\u0440\u0436\u0430\u043D\u0438\u0435 \u0444\u0430\u0439\u043B\u043E\u0432 cookie \u0438 \u043F\u0430\u0440\u0430\u043C\u0435\u0442\u0440\u044B \u0440\u0430\u0431\u043E\u0442\u044B \u0441\u0435\u0440\u0432\u0438\u0441\u043E\u0432 \u043E\u043F\u0440\u0435\u0434\u0435\u043B\u044F\u0435\u0442 \u043E\u043F\u0435\u0440\u0430\u0442\u043E\u0440, \u0438 \u043E\u043D\u0438 \u043C\u043E\u0433\u0443\u0442 \u043C\u0435\u043D\u044F\u0442\u044C\u0441\u044F. \u0415\u0441\u043B\u0438 \u043C\u0435\u043D\u044F\u0435\u0442\u0441\u044F \u0446\u0435\u043B\u044C, \u0435\u0451 \u0443\u0441\u043B\u043E\u0432\u0438\u044F \u0438\u043B\u0438 \u043F\u043E\u043B\u0443\u0447\u0430\u0442\u0435\u043B\u044C, \u0441\u043E\u0433\u043B\u0430\u0441\u0438\u0435 \u0437\u0430\u043F\u0440\u0430\u0448\u0438\u0432\u0430\u0435\u0442\u0441\u044F \u0437\u0430\u043D\u043E\u0432\u043E.",
  purposesTitle: "\u0426\u0435\u043B\u0438, \u0434\u0430\u043D\u043D\u044B\u0435 \u0438 \u0443\u0441\u043B\u043E\u0432\u0438\u044F \u043E\u0431\u0440\u0430\u0431\u043E\u0442\u043A\u0438",
  consent: "\u0414\u0430\u043D\u043D\u044B\u0435 \u043E\u0431\u0440\u0430\u0431\u0430\u0442\u044B\u0432\u0430\u044E\u0442\u0441\u044F \u0442\u043E\u043B\u044C\u043A\u043E \u0441 \u043F\u0440\u0435\u0434\u0432\u0430\u0440\u0438\u0442\u0435\u043B\u044C\u043D\u043E\u0433\u043E \u0441\u043E\u0433\u043B\u0430\u0441\u0438\u044F, \u0435\u0441\u043B\u0438 \u0434\u043B\u044F \u0446\u0435\u043B\u0438 \u043D\u0435 \u0443\u043A\u0430\u0437\u0430\u043D\u043E \u0438\u043D\u043E\u0435. \u0421\u043E\u0433\u043B\u0430\u0441\u0438\u0435 \u043A\u043E\u043D\u043A\u0440\u0435\u0442\u043D\u043E\u0435, \u043F\u0440\u0435\u0434\u043C\u0435\u0442\u043D\u043E\u0435, \u0438\u043D\u0444\u043E\u0440\u043C\u0438\u0440\u043E\u0432\u0430\u043D\u043D\u043E\u0435, \u0441\u043E\u0437\u043D\u0430\u0442\u0435\u043B\u044C\u043D\u043E\u0435 \u0438 \u043E\u0434\u043D\u043E\u0437\u043D\u0430\u0447\u043D\u043E\u0435: \u0434\u043E \u0432\u044B\u0431\u043E\u0440\u0430 \u043F\u043E\u0441\u0435\u0442\u0438\u0442\u0435\u043B\u044C \u0432\u0438\u0434\u0438\u0442 \u0446\u0435\u043B\u0438, \u0441\u043F\u043E\u0441\u043E\u0431\u044B \u043E\u0431\u0440\u0430\u0431\u043E\u0442\u043A\u0438, \u0434\u0435\u0439\u0441\u0442\u0432\u0438\u044F \u0441 \u0434\u0430\u043D\u043D\u044B\u043C\u0438, \u0438\u0445 \u0441\u043E\u0441\u0442\u0430\u0432 \u0438 \u043E\u0431\u044A\u0451\u043C \u0438 \u0442\u0435\u0445, \u043A\u043E\u043C\u0443 \u043E\u043D\u0438 \u043F\u0435\u0440\u0435\u0434\u0430\u044E\u0442\u0441\u044F. \u041E\u043D\u043E \u0434\u0430\u0451\u0442\u0441\u044F \u043A\u043D\u043E\u043F\u043A\u043E\u0439 \u0438\u043B\u0438 \u043F\u0435\u0440\u0435\u043A\u043B\u044E\u0447\u0430\u0442\u0435\u043B\u0435\u043C, \u043D\u0430 \u043A\u0430\u0436\u0434\u0443\u044E \u0446\u0435\u043B\u044C \u043E\u0442\u0434\u0435\u043B\u044C\u043D\u043E \u0438\u043B\u0438 \u043D\u0430 \u043D\u0435\u0441\u043A\u043E\u043B\u044C\u043A\u043E \u0441\u0440\u0430\u0437\u0443; \u043C\u043E\u043B\u0447\u0430\u043D\u0438\u0435, \u043F\u0440\u043E\u043A\u0440\u0443\u0442\u043A\u0430 \u0438 \u0437\u0430\u043A\u0440\u044B\u0442\u0438\u0435 \u043E\u043A\u043D\u0430 \u0441\u043E\u0433\u043B\u0430\u0441\u0438\u0435\u043C \u043D\u0435 \u0441\u0447\u0438\u0442\u0430\u044E\u0442\u0441\u044F. \u041E\u0442\u043A\u0430\u0437\u0430\u0442\u044C\u0441\u044F \u043C\u043E\u0436\u043D\u043E \u0437\u0430 \u0441\u0442\u043E\u043B\u044C\u043A\u043E \u0436\u0435 \u043D\u0430\u0436\u0430\u0442\u0438\u0439, \u0437\u0430 \u0441\u043A\u043E\u043B\u044C\u043A\u043E \u0438 \u0441\u043E\u0433\u043B\u0430\u0441\u0438\u0442\u044C\u0441\u044F.",
  special: "\u0421\u043F\u0435\u0446\u0438\u0430\u043B\u044C\u043D\u044B\u0435 \u043A\u0430\u0442\u0435\u0433\u043E\u0440\u0438\u0438 \u043F\u0435\u0440\u0441\u043E\u043D\u0430\u043B\u044C\u043D\u044B\u0445 \u0434\u0430\u043D\u043D\u044B\u0445 \u0438 \u0431\u0438\u043E\u043C\u0435\u0442\u0440\u0438\u0447\u0435\u0441\u043A\u0438\u0435 \u043F\u0435\u0440\u0441\u043E\u043D\u0430\u043B\u044C\u043D\u044B\u0435 \u0434\u0430\u043D\u043D\u044B\u0435 \u0434\u043B\u044F \u044D\u0442\u0438\u0445 \u0446\u0435\u043B\u0435\u0439 \u043D\u0435 \u043E\u0431\u0440\u0430\u0431\u0430\u0442\u044B\u0432\u0430\u044E\u0442\u0441\u044F.",
  thirdParties: "\u0411\u0435\u0437 \u0441\u043E\u0433\u043B\u0430\u0441\u0438\u044F \u043F\u043E\u0441\u0435\u0442\u0438\u0442\u0435\u043B\u044F \u043E\u043F\u0435\u0440\u0430\u0442\u043E\u0440 \u043D\u0435 \u0440\u0430\u0441\u043A\u0440\u044B\u0432\u0430\u0435\u0442 \u0435\u0433\u043E \u0434\u0430\u043D\u043D\u044B\u0435 \u0442\u0440\u0435\u0442\u044C\u0438\u043C \u043B\u0438\u0446\u0430\u043C \u0438 \u043D\u0435 \u0440\u0430\u0441\u043F\u0440\u043E\u0441\u0442\u0440\u0430\u043D\u044F\u0435\u0442 \u0438\u0445, \u0435\u0441\u043B\u0438 \u0438\u043D\u043E\u0435 \u043D\u0435 \u043F\u0440\u0435\u0434\u0443\u0441\u043C\u043E\u0442\u0440\u0435\u043D\u043E \u0437\u0430\u043A\u043E\u043D\u043E\u0434\u0430\u0442\u0435\u043B\u044C\u0441\u0442\u0432\u043E\u043C \u0420\u043E\u0441\u0441\u0438\u0439\u0441\u043A\u043E\u0439 \u0424\u0435\u0434\u0435\u0440\u0430\u0446\u0438\u0438. \u0421 \u0441\u043E\u0433\u043B\u0430\u0441\u0438\u044F \u043F\u043E\u0441\u0435\u0442\u0438\u0442\u0435\u043B\u044F \u043E\u043D\u0438 \u043F\u0435\u0440\u0435\u0434\u0430\u044E\u0442\u0441\u044F \u043D\u0430\u0437\u0432\u0430\u043D\u043D\u044B\u043C \u0437\u0434\u0435\u0441\u044C \u043F\u043E\u043B\u0443\u0447\u0430\u0442\u0435\u043B\u044F\u043C.",
  thirdPartiesGdpr: "\u0411\u0435\u0437 \u0441\u043E\u0433\u043B\u0430\u0441\u0438\u044F \u043F\u043E\u0441\u0435\u0442\u0438\u0442\u0435\u043B\u044F \u043E\u043F\u0435\u0440\u0430\u0442\u043E\u0440 \u043D\u0435 \u0440\u0430\u0441\u043A\u0440\u044B\u0432\u0430\u0435\u0442 \u0435\u0433\u043E \u0434\u0430\u043D\u043D\u044B\u0435 \u0442\u0440\u0435\u0442\u044C\u0438\u043C \u043B\u0438\u0446\u0430\u043C, \u0435\u0441\u043B\u0438 \u044D\u0442\u043E\u0433\u043E \u043D\u0435 \u0442\u0440\u0435\u0431\u0443\u0435\u0442 \u0437\u0430\u043A\u043E\u043D. \u0421 \u0441\u043E\u0433\u043B\u0430\u0441\u0438\u044F \u043F\u043E\u0441\u0435\u0442\u0438\u0442\u0435\u043B\u044F \u043E\u043D\u0438 \u043F\u0435\u0440\u0435\u0434\u0430\u044E\u0442\u0441\u044F \u043D\u0430\u0437\u0432\u0430\u043D\u043D\u044B\u043C \u0437\u0434\u0435\u0441\u044C \u043F\u043E\u043B\u0443\u0447\u0430\u0442\u0435\u043B\u044F\u043C.",
  country: "\u0421\u0442\u0440\u0430\u043D\u0430",
  withdrawalTitle: "\u041E\u0442\u0437\u044B\u0432 \u0441\u043E\u0433\u043B\u0430\u0441\u0438\u044F \u0438 \u0443\u043D\u0438\u0447\u0442\u043E\u0436\u0435\u043D\u0438\u0435 \u0434\u0430\u043D\u043D\u044B\u0445",
  stop: "\u041F\u0440\u0438 \u043E\u0442\u0437\u044B\u0432\u0435 \u0441\u043E\u0433\u043B\u0430\u0441\u0438\u044F \u0441\u0430\u0439\u0442 \u0441\u0440\u0430\u0437\u0443 \u043E\u0441\u0442\u0430\u043D\u0430\u0432\u043B\u0438\u0432\u0430\u0435\u0442 \u0441\u0435\u0440\u0432\u0438\u0441\u044B, \u043A\u043E\u0442\u043E\u0440\u044B\u043C \u043E\u043D\u043E \u0431\u044B\u043B\u043E \u043D\u0443\u0436\u043D\u043E, \u0438 \u0443\u0434\u0430\u043B\u044F\u0435\u0442 \u0438\u0437 \u0431\u0440\u0430\u0443\u0437\u0435\u0440\u0430 \u0442\u043E, \u0447\u0442\u043E \u043E\u043D\u0438 \u043D\u0430 \u043D\u0451\u043C \u043E\u0441\u0442\u0430\u0432\u0438\u043B\u0438.",
  foreign: "\u0424\u0430\u0439\u043B\u044B cookie \u043D\u0430 \u0434\u043E\u043C\u0435\u043D\u0430\u0445 \u0441\u0430\u043C\u0438\u0445 \u0441\u0435\u0440\u0432\u0438\u0441\u043E\u0432 ({domains}) \u0441\u0430\u0439\u0442 \u0443\u0434\u0430\u043B\u0438\u0442\u044C \u043D\u0435 \u043C\u043E\u0436\u0435\u0442: \u044D\u0442\u043E \u0434\u0435\u043B\u0430\u0435\u0442\u0441\u044F \u0432 \u043D\u0430\u0441\u0442\u0440\u043E\u0439\u043A\u0430\u0445 \u0431\u0440\u0430\u0443\u0437\u0435\u0440\u0430.",
  optOut: "{service}: \u043E\u0442\u043A\u0430\u0437 \u043D\u0430 \u0432\u0441\u0435\u0445 \u0441\u0430\u0439\u0442\u0430\u0445",
  proof: "\u0412\u044B\u0431\u043E\u0440 \u0441\u043E\u0445\u0440\u0430\u043D\u044F\u0435\u0442\u0441\u044F \u0432\u043C\u0435\u0441\u0442\u0435 \u0441 \u043F\u043E\u043A\u0430\u0437\u0430\u043D\u043D\u044B\u043C \u0442\u0435\u043A\u0441\u0442\u043E\u043C, \u0434\u0430\u0442\u043E\u0439 \u0438 \u043E\u0442\u0432\u0435\u0442\u0430\u043C\u0438; \u043F\u043E\u0441\u0435\u0442\u0438\u0442\u0435\u043B\u044C \u043C\u043E\u0436\u0435\u0442 \u0441\u043A\u0430\u0447\u0430\u0442\u044C \u043A\u0432\u0438\u0442\u0430\u043D\u0446\u0438\u044E \u043E \u043D\u0451\u043C.",
  proofSent: "\u041A\u0432\u0438\u0442\u0430\u043D\u0446\u0438\u0438 \u043E \u0441\u043E\u0433\u043B\u0430\u0441\u0438\u044F\u0445 \u0438 \u043E\u0442\u0437\u044B\u0432\u0430\u0445 \u043E\u043F\u0435\u0440\u0430\u0442\u043E\u0440 \u0445\u0440\u0430\u043D\u0438\u0442 \u043A\u0430\u043A \u0434\u043E\u043A\u0430\u0437\u0430\u0442\u0435\u043B\u044C\u0441\u0442\u0432\u043E.",
  destruction: "\u0414\u0430\u043D\u043D\u044B\u0435 \u0443\u043D\u0438\u0447\u0442\u043E\u0436\u0430\u044E\u0442\u0441\u044F, \u043A\u043E\u0433\u0434\u0430 \u0434\u043E\u0441\u0442\u0438\u0433\u043D\u0443\u0442\u0430 \u0446\u0435\u043B\u044C \u043E\u0431\u0440\u0430\u0431\u043E\u0442\u043A\u0438, \u043E\u0442\u043E\u0437\u0432\u0430\u043D\u043E \u0441\u043E\u0433\u043B\u0430\u0441\u0438\u0435 \u0438\u043B\u0438 \u0438\u0441\u0442\u0451\u043A \u0435\u0433\u043E \u0441\u0440\u043E\u043A: \u043D\u0435 \u043F\u043E\u0437\u0434\u043D\u0435\u0435 30 \u0434\u043D\u0435\u0439 \u0441 \u044D\u0442\u043E\u0433\u043E \u0434\u043D\u044F (\u0447. 4 \u0438 5 \u0441\u0442. 21 \u0424\u0435\u0434\u0435\u0440\u0430\u043B\u044C\u043D\u043E\u0433\u043E \u0437\u0430\u043A\u043E\u043D\u0430 \u043E\u0442 27.07.2006 \u2116\xA0152-\u0424\u0417), \u0435\u0441\u043B\u0438 \u0437\u0430\u043A\u043E\u043D \u043D\u0435 \u043E\u0431\u044F\u0437\u044B\u0432\u0430\u0435\u0442 \u043E\u043F\u0435\u0440\u0430\u0442\u043E\u0440\u0430 \u0445\u0440\u0430\u043D\u0438\u0442\u044C \u0438\u0445 \u0434\u043E\u043B\u044C\u0448\u0435.",
  destructionGdpr: "\u0414\u0430\u043D\u043D\u044B\u0435 \u0443\u0434\u0430\u043B\u044F\u044E\u0442\u0441\u044F \u0431\u0435\u0437 \u043D\u0435\u043E\u043F\u0440\u0430\u0432\u0434\u0430\u043D\u043D\u043E\u0439 \u0437\u0430\u0434\u0435\u0440\u0436\u043A\u0438, \u043A\u043E\u0433\u0434\u0430 \u0434\u043E\u0441\u0442\u0438\u0433\u043D\u0443\u0442\u0430 \u0446\u0435\u043B\u044C \u043E\u0431\u0440\u0430\u0431\u043E\u0442\u043A\u0438, \u043E\u0442\u043E\u0437\u0432\u0430\u043D\u043E \u0441\u043E\u0433\u043B\u0430\u0441\u0438\u0435 \u0438\u043B\u0438 \u0438\u0441\u0442\u0451\u043A \u0435\u0433\u043E \u0441\u0440\u043E\u043A (\u0447. 1 \u0441\u0442. 17 GDPR), \u0435\u0441\u043B\u0438 \u0437\u0430\u043A\u043E\u043D \u043D\u0435 \u043E\u0431\u044F\u0437\u044B\u0432\u0430\u0435\u0442 \u043E\u043F\u0435\u0440\u0430\u0442\u043E\u0440\u0430 \u0445\u0440\u0430\u043D\u0438\u0442\u044C \u0438\u0445 \u0434\u043E\u043B\u044C\u0448\u0435."
};
const POLICY_TEXTS = { en, ru };

const paragraph = (text) => !!text && element("p", {}, text);
const named = (names) => names.join(", ");
function policySection(config, locale, site) {
  const { notice: t, legal } = locale;
  const texts = POLICY_TEXTS[legal];
  const resolved = resolveConfig(config);
  const notice = noticeFor(resolved, locale, site ?? texts.thisSite);
  const isGdpr = notice.law === "GDPR";
  const asked = notice.purposes.filter(({ required }) => !required);
  const isGated = ({ id }) => config.services?.some(
    (service) => service.id === id && asked.some((purpose) => service.purposes.includes(purpose.id))
  );
  const { version } = notice.policy;
  return element(
    "section",
    { lang: legal },
    element("h2", {}, texts.title),
    element("p", {}, `${t.operator}: `, operatorLine(notice.operator, locale)),
    paragraph(fill(texts.intro, { site: site ?? texts.thisSite })),
    paragraph(version && fill(t.consentVersion, { version })),
    element("h3", {}, texts.cookiesTitle),
    ...aboutCookies(notice, asked, notice.services.filter(isGated), config, texts),
    keptTable(notice, t),
    element("h3", {}, texts.purposesTitle),
    paragraph(texts.consent),
    paragraph(isOrdinary(config, locale) && texts.special),
    paragraph(isGdpr ? texts.thirdPartiesGdpr : texts.thirdParties),
    ...notice.purposes.flatMap((purpose) => aboutPurpose(purpose, locale)),
    ...aboutServices(notice, locale, texts),
    element("h3", {}, texts.withdrawalTitle),
    ...aboutWithdrawal(notice, config, texts),
    paragraph(isGdpr ? texts.destructionGdpr : texts.destruction)
  );
}
function aboutCookies({ purposes, services }, asked, gated, config, texts) {
  const titles = (of) => named(of.map(({ title }) => title));
  const identifying = services.filter(
    ({ id }) => config.services?.some((service) => service.id === id && factsOf(service).data?.includes("identifier"))
  );
  const names = (of) => named(of.map(({ name }) => name));
  return [
    paragraph(fill(texts.cookies, { purposes: titles(purposes) })),
    paragraph(gated.length > 0 && fill(texts.counters, { services: names(gated) })),
    paragraph(identifying.length > 0 && fill(texts.identifying, { services: names(identifying) })),
    paragraph(texts.browser),
    paragraph(asked.length > 0 && fill(texts.functions, { purposes: titles(asked) })),
    paragraph(texts.changes)
  ];
}
function isOrdinary({ purposes = [], services = [] }, { data: known }) {
  const told = services.filter(({ isUnnamed }) => !isUnnamed).map((service) => {
    const { data: data2, optionalData = {} } = factsOf(service);
    return data2 && [...data2, ...Object.values(optionalData).flat()];
  });
  const data = [...purposes.flatMap(({ disclosure }) => disclosure?.data ?? []), ...told.flat()];
  return data.every((item) => typeof item === "string" && item !== "recording" && Object.hasOwn(known, item));
}
function aboutPurpose(purpose, locale) {
  const inIts = marked(locale.language, locale.legal);
  return [
    element("h4", inIts, purpose.title),
    !!purpose.description && element("p", inIts, purpose.description),
    disclosureList(purpose, locale)
  ];
}
function aboutServices(notice, locale, texts) {
  const { notice: t, legal } = locale;
  if (!notice.services.length) return [];
  const titlesOf = (service) => notice.purposes.filter(({ services }) => services.includes(service)).map(({ title }) => title);
  return [
    table(
      t.services,
      [t.service, t.recipient, texts.country, t.purposes],
      notice.services.map(({ id, name, recipient }) => [
        name,
        recipient && recipientLine(recipient, locale, notice.language),
        recipient && countryName(recipient.country, legal),
        list(titlesOf(id))
      ])
    )
  ];
}
function aboutWithdrawal({ services }, { receipts }, texts) {
  const domains = services.flatMap(({ foreignCookies }) => foreignCookies.map(({ domain }) => domain));
  const optOuts = services.flatMap(
    ({ name, optOut }) => optOut ? [element("li", {}, link(optOut, fill(texts.optOut, { service: name })))] : []
  );
  return [
    paragraph(texts.stop),
    paragraph(domains.length > 0 && fill(texts.foreign, { domains: named([...new Set(domains)]) })),
    optOuts.length > 0 && element("ul", {}, ...optOuts),
    paragraph(texts.proof),
    paragraph(!!receipts?.endpoint && texts.proofSent)
  ];
}

const escaped = (text) => text.replace(/[^\S\u00A0]+/g, " ").replace(/[\\`*_[\]<>|#&]/g, "\\$&").replace(/^(\s*\d+)([.)])(?=\s|$)/, "$1\\$2").replace(/^(\s*)([-+])(?=\s|$)/, "$1\\$2");
function inline(markup) {
  if (typeof markup === "string") return escaped(markup);
  const [tag, attributes, ...children] = markup;
  const inside = children.map(inline).join("");
  if (tag === "a") return `[${inside}](<${attributes.href ?? ""}>)`;
  if (tag === "strong") return `**${inside}**`;
  if (tag === "li") return inside;
  return tag === "ul" ? children.map(inline).join("; ") : inside;
}
const elementsOf = (children) => children.filter((child) => typeof child !== "string");
const rowsOf = (section) => {
  const [, , ...rows] = section;
  return elementsOf(rows).map(([, , ...cells]) => cells.map(inline));
};
function tableOf(children) {
  const parts = elementsOf(children);
  const find = (wanted) => parts.find(([tag]) => tag === wanted);
  const [caption, head, body] = [find("caption"), find("thead"), find("tbody")];
  const [names = []] = head ? rowsOf(head) : [];
  return [caption && `**${inline(caption)}**`, markdownTable(names, body ? rowsOf(body) : [])].filter(Boolean).join("\n\n");
}
function definitions(children) {
  return elementsOf(children).map(([, , ...pair]) => {
    const [term = "", value = ""] = pair.map(
      (part) => typeof part === "string" ? [part] : part.slice(2)
    );
    const [only] = value;
    const name = `- **${term.map(inline).join("")}:**`;
    if (typeof only !== "string" && only?.[0] === "ul") {
      const [, , ...items] = only;
      return [name, ...items.map((item) => `  - ${inline(item)}`)].join("\n");
    }
    return `${name} ${value.map(inline).join("")}`;
  }).join("\n");
}
function toMarkdown(markup) {
  const [tag, , ...children] = markup;
  if (/^h\d$/.test(tag)) return `${"#".repeat(Number(tag[1]))} ${children.map(inline).join("")}`;
  if (tag === "dl") return definitions(children);
  if (tag === "ul") return children.map((item) => `- ${inline(item)}`).join("\n");
  if (tag === "table") return tableOf(children);
  if (tag === "p") return children.map(inline).join("");
  return elementsOf(children).map(toMarkdown).join("\n\n");
}

const INSIDE = ["en", "ru"];
async function localeOf(language, { ui }, { loadLocale }) {
  const module = INSIDE.includes(language) ? void 0 : await loadLocale(language);
  return noticeLocaleOf(language, module?.texts, ui?.texts);
}
function siteOf({ operator, policy: policy2 }) {
  const address = [operator?.site, policy2?.url].find((url) => /^https?:/i.test(url ?? ""));
  return address && new URL(address).host;
}
const policy = {
  summary: "the section on cookies and statistics for your privacy policy",
  options: { lang: { type: "string" }, format: { type: "string" }, site: { type: "string" } },
  help: {
    lang: ["<language>", `en by default; one of ${[...INSIDE, ...CODES].join(", ")}`],
    format: ["<format>", "md by default, or html"],
    site: ["<host>", "the host of the site; by default that of operator.site or policy.url"]
  },
  async run(path, { lang, format, site }, environment) {
    const language = choose("lang", lang, [...INSIDE, ...CODES]);
    const isHtml = choose("format", format, ["md", "html"]) === "html";
    const host = textOf("site", site);
    const loaded = loadSoundConfig(path, environment);
    if (!loaded) return 1;
    for (const problem of loaded.problems) environment.complain(problemLine(problem));
    const locale = await localeOf(language, loaded.config, environment);
    const section = policySection(loaded.config, locale, host ?? siteOf(loaded.config));
    environment.write(`${isHtml ? toHtml(section) : toMarkdown(section)}
`);
    return 0;
  }
};

const COMMANDS = { check, policy, csp, snippet };
const NAME = "consent-gate";
const aligned = (rows) => {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}
`).join("");
};
function help() {
  const commands = Object.entries(COMMANDS).map(([name, { summary }]) => [name, summary]);
  return [
    `Usage: ${NAME} <command> <config.json> [options]

`,
    "Commands:\n",
    aligned(commands),
    "\nOptions:\n",
    aligned([
      ["-h, --help", "this text, or that of a command"],
      ["-v, --version", "the version"]
    ]),
    "\nA dash instead of a file reads the config from the standard input.\n",
    "Exit codes: 0 done, 1 the config is wrong, 2 called wrongly.\n"
  ].join("");
}
function helpOf(name, { summary, help: help2 }) {
  const options = Object.entries(help2).map(
    ([option, [value, meaning]]) => [`--${option} ${value}`.trim(), meaning]
  );
  return [
    `Usage: ${NAME} ${name} <config.json>${options.length ? " [options]" : ""}

`,
    `Prints ${summary}.
`,
    ...options.length ? ["\nOptions:\n", aligned(options)] : []
  ].join("");
}
const COMMON = {
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" }
};
async function run(args, environment) {
  try {
    return await dispatch(args, environment);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    environment.complain(`${error.message}
See ${NAME} --help.
`);
    return 2;
  }
}
async function dispatch(args, environment) {
  const [name = ""] = args;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : void 0;
  const { values, positionals } = parse(command ? args.slice(1) : args, command);
  if (values.version) {
    environment.write(`${VERSION}
`);
    return 0;
  }
  if (values.help) {
    environment.write(command ? helpOf(name, command) : help());
    return 0;
  }
  if (!command)
    throw new UsageError(
      positionals[0] === void 0 ? "No command is given." : `There is no command ${positionals[0]}.`
    );
  const [path, ...others] = positionals;
  if (path === void 0 || others.length) throw new UsageError(`${name} takes one file.`);
  try {
    return await command.run(path, values, environment);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    environment.complain(`error: nothing can be made of ${path}: ${error.message}
`);
    return 1;
  }
}
function parse(args, command) {
  try {
    return parseArgs({
      args: [...args],
      options: { ...COMMON, ...command?.options },
      allowPositionals: true
    });
  } catch (error) {
    throw new UsageError(`${error.message.split(". ")[0] ?? ""}.`.replace(/\.\.$/, "."));
  }
}

const beside = (file) => new URL(file, import.meta.url);
for (const stream of [stdout, stderr]) {
  stream.on("error", (error) => {
    if (error.code !== "EPIPE") throw error;
  });
}
process.exitCode = await run(argv.slice(2), {
  readFile: (path) => readFileSync(path === "-" ? 0 : path, "utf8"),
  write: (text) => void stdout.write(text),
  complain: (text) => void stderr.write(text),
  loadLocale: async (language) => import(beside(`locales/${language}.js`).href),
  readHashes: () => existsSync(beside("sri.json")) ? JSON.parse(readFileSync(beside("sri.json"), "utf8")) : {}
});
