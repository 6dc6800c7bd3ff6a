import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createAutosave, sameValue } from "./autosave";
import type { CopyStore } from "./local-copy";
import type { SaveOutcome } from "./save-outcome";

type Text = { text: string };

/** What one browser keeps. */
function createStore(): CopyStore & { size: () => number } {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    size: () => kept.size,
  };
}

/** A server that accepts a save on the stored version only. */
function createServer(text = "") {
  const server = {
    stored: { version: 1, value: { text } },
    saves: 0,
    save: async (baseVersion: number, value: Text): Promise<SaveOutcome<Text>> => {
      server.saves += 1;
      if (baseVersion !== server.stored.version) return { kind: "conflict", ...server.stored };
      server.stored = { version: baseVersion + 1, value };
      return { kind: "saved", version: server.stored.version };
    },
  };
  return server;
}

let keys = 0;
function open(
  server: ReturnType<typeof createServer>,
  store: CopyStore,
  storageKey = `draft-${(keys += 1)}`,
  save: (baseVersion: number, value: Text) => Promise<SaveOutcome<Text>> = server.save,
) {
  const parse = (stored: unknown) => stored as Text;
  return createAutosave<Text>({ storageKey, initial: server.stored, save, parse, store });
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("createAutosave", () => {
  it("saves once after a pause, not at each key", async () => {
    const server = createServer();
    const store = createStore();
    const autosave = open(server, store);
    for (const text of ["a", "ab", "abc"]) {
      autosave.change({ text });
      await vi.advanceTimersByTimeAsync(300);
    }
    expect(store.size()).toBe(1);
    await vi.advanceTimersByTimeAsync(800);
    expect(server.saves).toBe(1);
    expect(server.stored).toEqual({ version: 2, value: { text: "abc" } });
    expect(autosave.read()).toMatchObject({ version: 2, isDirty: false });
    expect(store.size()).toBe(0);
  });

  it("saves what was typed while a save was under way on the version that it gave", async () => {
    const server = createServer();
    const save = async (baseVersion: number, value: Text) => {
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      return server.save(baseVersion, value);
    };
    const autosave = open(server, createStore(), undefined, save);
    autosave.change({ text: "first" });
    await vi.advanceTimersByTimeAsync(900);
    autosave.change({ text: "second" });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(server.stored).toEqual({ version: 3, value: { text: "second" } });
    expect(autosave.read().conflict).toBeNull();
  });

  it("keeps both versions of two tabs until the person has chosen", async () => {
    const server = createServer();
    const mine = open(server, createStore());
    server.stored = { version: 2, value: { text: "theirs" } };
    mine.change({ text: "mine" });
    expect(await mine.flush()).toBe(false);
    expect(mine.read()).toMatchObject({
      value: { text: "mine" },
      conflict: { version: 2, value: { text: "theirs" } },
    });
    mine.change({ text: "mine, longer" });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.stored.value.text).toBe("theirs");
    mine.keepMine();
    await vi.advanceTimersByTimeAsync(1);
    expect(server.stored).toEqual({ version: 3, value: { text: "mine, longer" } });
  });

  it("goes on from the other version where that is chosen", async () => {
    const server = createServer();
    const store = createStore();
    const mine = open(server, store);
    server.stored = { version: 7, value: { text: "theirs" } };
    mine.change({ text: "mine" });
    await mine.flush();
    mine.takeTheirs();
    expect(mine.read()).toMatchObject({ version: 7, value: { text: "theirs" }, isDirty: false });
    expect(store.size()).toBe(0);
  });

  it("sees no conflict in its own text, saved by a request whose answer was lost", async () => {
    const server = createServer();
    const autosave = open(server, createStore());
    server.stored = { version: 2, value: { text: "mine" } };
    autosave.change({ text: "mine" });
    expect(await autosave.flush()).toBe(true);
    expect(autosave.read()).toMatchObject({ version: 2, conflict: null });
  });

  it("tries again after a lost connection, ever more slowly, and loses nothing", async () => {
    const server = createServer();
    let failures = 0;
    const save = async (baseVersion: number, value: Text) => {
      if ((failures += 1) <= 3) throw new TypeError("fetch failed");
      return server.save(baseVersion, value);
    };
    const autosave = open(server, createStore(), undefined, save);
    autosave.change({ text: "offline" });
    await vi.advanceTimersByTimeAsync(900);
    expect(autosave.read().state.status).toBe("failed");
    await vi.advanceTimersByTimeAsync(2_000 + 4_000 + 8_000);
    expect(server.stored.value.text).toBe("offline");
    expect(autosave.read().state.status).toBe("saved");
  });

  it("says that the session ended until a save succeeds", async () => {
    const server = createServer();
    let signedIn = false;
    const save = async (baseVersion: number, value: Text): Promise<SaveOutcome<Text>> =>
      signedIn ? server.save(baseVersion, value) : { kind: "signed-out" };
    const autosave = open(server, createStore(), undefined, save);
    autosave.change({ text: "kept" });
    await autosave.flush();
    autosave.change({ text: "kept too" });
    expect(autosave.read().isSignedOut).toBe(true);
    signedIn = true;
    expect(await autosave.flush()).toBe(true);
    expect(autosave.read().isSignedOut).toBe(false);
    expect(server.stored.value.text).toBe("kept too");
  });

  it("does not repeat what can't succeed", async () => {
    const server = createServer();
    let calls = 0;
    const save = async (): Promise<SaveOutcome<Text>> => {
      calls += 1;
      return { kind: "failed", reason: "Intake has closed.", isFinal: true };
    };
    const autosave = open(server, createStore(), undefined, save);
    autosave.change({ text: "late" });
    await vi.advanceTimersByTimeAsync(600_000);
    expect(calls).toBe(1);
  });

  it("offers the text of a closed tab, and keeps it while something else is typed", async () => {
    const server = createServer("stored");
    const store = createStore();
    const unreachable = async (): Promise<SaveOutcome<Text>> => ({ kind: "failed", reason: "" });
    const closed = open(server, store, "draft-of-closed-tab", unreachable);
    closed.change({ text: "never sent" });
    closed.stop();

    const reopened = open(server, store, "draft-of-closed-tab");
    reopened.lookForCopy();
    expect(reopened.read().value.text).toBe("stored");
    expect(reopened.read().offer?.value.text).toBe("never sent");
    reopened.change({ text: "typed instead" });
    await reopened.flush();

    const again = open(server, store, "draft-of-closed-tab");
    again.lookForCopy();
    expect(again.read().value.text).toBe("typed instead");
    again.acceptOffer();
    await vi.advanceTimersByTimeAsync(1);
    expect(server.stored.value.text).toBe("never sent");
    expect(store.size()).toBe(0);
  });

  it("starts from what this page saved where the page shown is older", async () => {
    const server = createServer("old");
    const loaded = server.stored;
    const autosave = open(server, createStore(), "draft-gone-back-to");
    autosave.change({ text: "new" });
    await autosave.flush();
    server.stored = loaded;
    const back = open(server, createStore(), "draft-gone-back-to");
    expect(back.read()).toMatchObject({ version: 2, value: { text: "new" } });
  });
});

describe("sameValue", () => {
  it("compares plain data whatever the order of keys", () => {
    expect(sameValue({ a: 1, b: [1, null] }, { b: [1, null], a: 1 })).toBe(true);
    expect(sameValue({ a: 1 }, { a: 1, b: undefined })).toBe(true);
    expect(sameValue({ a: [] }, { a: {} })).toBe(false);
    expect(sameValue({ a: "x" }, { a: "y" })).toBe(false);
  });
});
