import { expect, it } from "vitest";
import config from "@/next.config";

it("the production build serves no source maps and no server's name", () => {
  expect(config.productionBrowserSourceMaps).toBe(false);
  expect(config.poweredByHeader).toBe(false);
});
