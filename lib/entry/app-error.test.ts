import { describe, expect, it } from "vitest";
import { AppError, errorCodes, notFound } from "./app-error";

describe("notFound", () => {
  it("is the same for what is missing and for what is not yours", () => {
    const [first, second] = [notFound(), notFound()];
    expect(first).toBeInstanceOf(AppError);
    expect({ code: first.code, message: first.message }).toEqual({
      code: second.code,
      message: second.message,
    });
    expect(errorCodes[first.code]).toBe(404);
  });
});
