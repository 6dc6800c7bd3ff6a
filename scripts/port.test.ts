import net from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { portIsFree, requireFreePort } from "./port.mjs";

const servers: net.Server[] = [];

async function listen(host: string, port = 0): Promise<number> {
  const server = net.createServer();
  servers.push(server);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  return (server.address() as net.AddressInfo).port;
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => new Promise((done) => server.close(done))));
});

describe("requireFreePort", () => {
  const command = (port: number): string => `npm run demo -- --port ${port}`;

  it("says which port is taken and which command would work", async () => {
    const port = await listen("127.0.0.1");
    const refusal = requireFreePort(port, "127.0.0.1", command);
    await expect(refusal).rejects.toThrow(`Port ${port} is taken by another program`);
    const message = String(await refusal.catch((error: unknown) => error));
    const offered = Number(/--port (\d+)/.exec(message)?.[1]);
    expect(offered).toBeGreaterThan(port);
    await expect(portIsFree(offered)).resolves.toBe(true);
  });

  it("sees a program that listens on every address", async () => {
    const port = await listen("0.0.0.0");
    await expect(requireFreePort(port, "127.0.0.1", command)).rejects.toThrow("is taken");
  });

  it("lets a free port pass", async () => {
    const port = await listen("127.0.0.1");
    await new Promise((done) => servers.pop()?.close(done));
    await expect(requireFreePort(port, "127.0.0.1", command)).resolves.toBeUndefined();
  });

  it("explains an address that this machine does not have", async () => {
    await expect(requireFreePort(3000, "192.0.2.1", command)).rejects.toThrow(
      "no address 192.0.2.1",
    );
  });
});
