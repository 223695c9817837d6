// @ts-check
/**
 * What the bench of search does inside a page; each page runs it before anything of its own. It hears what a site's
 * search worker answers and how long the page was busy, asks through the box, and runs a worker's script in the page.
 */
/* global Event, HTMLInputElement, MessageChannel, MessageEvent, PerformanceObserver, URL */
/* global Worker, document, fetch, performance, window */
(() => {
    const READY = 1;
    const RESULT = 3;
    const page = /** @type {any} */ (globalThis);

    /** Tasks of the page's main thread longer than 50 ms: when each began and how long it took. */
    const busy = /** @type {[number, number][]} */ ([]);
    const observer = new PerformanceObserver((list) => note(list.getEntries()));
    observer.observe({ type: "longtask", buffered: true });

    /** @param {{startTime: number, duration: number}[]} entries */
    function note(entries) {
        for (const { startTime, duration } of entries) busy.push([startTime, duration]);
    }

    let ready = false;
    /** @type {{query: string, done: (locations: string[]) => void} | null} */
    let waiting = null;
    /** @type {string[]} */
    let newest = [];

    window.Worker = new Proxy(Worker, {
        construct(native, [address, options]) {
            const worker = Reflect.construct(native, [address, options]);
            worker.addEventListener("message", (/** @type {MessageEvent} */ { data }) => hear(data));
            return worker;
        },
    });

    /** @param {{type: number, data: any}} message */
    function hear({ type: kind, data }) {
        if (kind === READY) ready = true;
        // The theme's own worker answers every query in turn and does not say which.
        if (kind !== RESULT || !waiting || (data.query ?? waiting.query) !== waiting.query) return;
        waiting.done(data.items.flat().map((/** @type {{location: string}} */ item) => item.location));
        waiting = null;
    }

    /** Lets everything that waits its turn go first. */
    function turn() {
        return new Promise((resume) => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = resume;
            port2.postMessage(null);
        });
    }

    /**
     * Puts a query in the box.
     * @param {string} query
     * @param {string} event what tells the box: ours hears «input», the theme as it ships only «keyup»
     */
    async function ask(query, event) {
        const field = document.querySelector(".md-search__input");
        if (!(field instanceof HTMLInputElement)) throw new Error("no search box");
        if (field.value !== query) {
            const answered = new Promise((done) => (waiting = { query, done }));
            field.value = query;
            field.dispatchEvent(new Event(event));
            newest = await answered;
            await turn(); // the theme hears the answer after us, and makes its list at once
        }
        return { all: newest, shown: shown() };
    }

    /** The list as it is seen, below the site's root: group by group, the highest score of a group first. */
    function shown() {
        const base = new URL(
            JSON.parse(document.getElementById("__config")?.textContent ?? "{}").base,
            document.baseURI,
        );
        return [...document.querySelectorAll(".md-search-result__item")].flatMap((group) =>
            [...group.querySelectorAll("a.md-search-result__link")]
                .map((link) => ({
                    link: new URL(link.getAttribute("href") ?? "", document.baseURI),
                    score: score(link),
                }))
                .filter((one, _, all) => one.score > 0 || all.length === 1) // a heading that was itself not found
                .sort((one, other) => other.score - one.score)
                .map(({ link }) => decodeURIComponent(link.href.replace(link.search, "")).replace(base.href, "")),
        );
    }

    /** @param {Element} link */
    function score(link) {
        return Number(link.querySelector("[data-md-score]")?.getAttribute("data-md-score"));
    }

    /**
     * @param {string[]} queries
     * @param {string} event
     */
    async function askAll(queries, event) {
        const found = [];
        for (const query of queries) found.push(await ask(query, event));
        return found;
    }

    /**
     * Types queries letter by letter until there are no more, or no time.
     * @param {string[]} queries
     * @param {string} event
     * @param {number} most milliseconds
     */
    async function type(queries, event, most) {
        const begun = performance.now();
        let letters = 0;
        for (const query of queries) {
            for (let end = 1; end <= query.length && performance.now() - begun < most; end += 1, letters += 1) {
                await ask(query.slice(0, end), event);
            }
        }
        return letters;
    }

    /**
     * The longest task between two moments, 0 where none took 50 ms.
     * @param {number} from
     * @param {number} [to]
     */
    function longest(from, to = Infinity) {
        note(observer.takeRecords());
        return Math.max(0, ...busy.filter(([at]) => at >= from && at < to).map(([, duration]) => duration));
    }

    /** @type {((message: any) => void) | null} */
    let heard = null;
    /** @type {(message: any) => void} */
    let receive = () => {};

    /**
     * Sends a message to the script that `prepare` has loaded, and waits for its answer.
     * @param {any} message
     * @returns {Promise<any>}
     */
    async function send(message) {
        await turn(); // a chain of timers is slowed by browsers; each query starts its own
        return new Promise((answered, failed) => {
            heard = answered;
            page.onerror = failed;
            page.onunhandledrejection = (/** @type {PromiseRejectionEvent} */ { reason }) => failed(reason);
            receive(message);
        });
    }

    /** @param {string} address */
    function load(address) {
        return new Promise((loaded, failed) => {
            const script = Object.assign(document.createElement("script"), {
                src: address,
                onload: loaded,
                onerror: failed,
            });
            document.head.append(script);
        });
    }

    /**
     * Runs a worker's script in the page, where the throttle of the browser's tools reaches it, and sets it up.
     * @param {string} address of the script
     * @param {string} index address of the search index
     * @returns {Promise<{ready: number, longest: number}>} milliseconds
     */
    async function prepare(address, index) {
        const post = (/** @type {any} */ message) => heard?.(message);
        page.importScripts = async (/** @type {string[]} */ ...names) => {
            for (const name of names) await load(new URL(name, new URL(address, document.baseURI)).href);
        };
        page.postMessage = post;
        await load(address);
        const create = page.planSearch;
        receive = create ? create(post) : (data) => void window.dispatchEvent(new MessageEvent("message", { data }));
        const { config, docs } = await (await fetch(index)).json();
        const begun = performance.now();
        await send({ type: 0, data: { config, docs, options: { suggest: false } } });
        const took = performance.now() - begun;
        await turn();
        return { ready: took, longest: longest(begun) };
    }

    /**
     * How long each query takes, in milliseconds, until there are no more, or no time.
     * @param {string[]} queries
     * @param {number} most milliseconds
     */
    async function times(queries, most) {
        const begun = performance.now();
        const found = [];
        for (const data of queries) {
            if (performance.now() - begun > most) break;
            const asked = performance.now();
            await send({ type: 2, data });
            found.push(performance.now() - asked);
        }
        return found;
    }

    /** The milliseconds of a loop that is always the same. */
    function loop() {
        const begun = performance.now();
        let sum = 0;
        for (let step = 0; step < 2e7; step += 1) sum = (sum * 31 + step) | 0;
        return performance.now() - begun + (sum & 0);
    }

    /** The same loop in a worker. */
    function loopInWorker() {
        const source = `onmessage = () => postMessage((${loop})())`;
        const worker = new Worker(URL.createObjectURL(new window.Blob([source])));
        return new Promise((answered) => {
            worker.addEventListener("message", ({ data }) => answered(data));
            worker.postMessage(0);
        });
    }

    /** Reaches for the search, which begins then, until it can be asked. */
    function isReady() {
        document.querySelector("input.md-search__input")?.dispatchEvent(new Event("focusin", { bubbles: true }));
        return ready;
    }

    page.bench = { askAll, type, longest, prepare, times, loop, loopInWorker, isReady };
})();
