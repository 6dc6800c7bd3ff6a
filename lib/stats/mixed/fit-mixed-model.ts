import { DEFAULT_CONFIDENCE_LEVEL, requireConfidenceLevel } from "../inference/interval";
import { StatsError } from "../stats-error";
import { chooseElimination } from "./choose-eliminated";
import { coefficientTester } from "./coefficient-test";
import { describeFit } from "./describe-fit";
import { orthonormalise, scaleResidual } from "./fixed-design";
import type { MixedModelFit, MixedModelInput, MixedModelOptions } from "./mixed-fit";
import { layOutProblem } from "./mixed-problem";
import { optimiseReml } from "./optimise-reml";
import { encodeFactor } from "./random-factor";
import { makeEvaluator } from "./reml-evaluation";
import { requireFeasible } from "./require-feasible";

/**
 * A linear mixed model with random intercepts, by restricted maximum likelihood: y = X β + Σ Z u + ε, with u and ε
 * independent normal, one variance for each grouping and one for the residuals.
 *
 * The groupings may be nested or crossed, and rows may belong to no level of one. β is in the response's units for one
 * unit of its column; its sign is that of the column. A variance that the likelihood puts at zero is reported as zero.
 *
 * @param input.response one finite number for each row
 * @param input.fixed    columns of X with their names, the intercept among them; columns that repeat what earlier ones
 *   say are left out, as in R
 * @param input.random   one to eight groupings
 * @param options        see `MixedModelOptions`; without `kenwardRoger` a small fit takes about half as long
 * @returns estimates at a proven optimum; each fixed effect tested with Satterthwaite's degrees of freedom (which leave
 *   out variances at zero, as lmerTest does) and by Kenward and Roger's method (which does not)
 * @throws StatsError "invalid-option" | "non-finite" | "too-few-units" (no more rows than effects) | "zero-variance" (the
 *   effects fit every score exactly) | "not-identifiable" (a variance cannot be told from the others; says which) |
 *   "not-converged" | "too-large"
 * Assumes independent normal residuals of one variance, and effects of levels that are a sample from a normal
 * distribution.
 * Source: Patterson & Thompson 1971, Biometrika 58:545–554; Henderson's equations as in Bates et al. 2015, Journal of
 * Statistical Software 67(1); Satterthwaite's method as in Kuznetsova et al. 2017, Journal of Statistical Software
 * 82(13); Kenward & Roger 1997, Biometrics 53:983–997. Checked against lme4 1.1-31, lmerTest 3.1-3 and pbkrtest 0.5.2.
 * @example fitMixedModel({ response, fixed: { names: ["(Intercept)"], columns: [ones] }, random: [{ name: "idea", groups }] })
 */
export function fitMixedModel(
  { response, fixed, random }: MixedModelInput,
  options: MixedModelOptions = {},
): MixedModelFit {
  const { confidenceLevel = DEFAULT_CONFIDENCE_LEVEL, kenwardRoger = true } = options;
  requireConfidenceLevel(confidenceLevel);
  if (random.length === 0 || random.length > 8)
    throw new StatsError(
      "invalid-option",
      "A mixed model has from one to eight groupings with random intercepts.",
    );
  const design = orthonormalise(fixed);
  if (response.length !== design.observations)
    throw new StatsError(
      "invalid-option",
      `There are ${response.length} scores for ${design.observations} rows of the fixed effects.`,
    );
  const factors = random.map((factor) => encodeFactor(factor, design.observations));
  const elimination = chooseElimination(factors);
  const work = requireFeasible(factors, elimination, design.names.length, options.largestWork);
  const residual = scaleResidual(design, response);
  const problem = layOutProblem(factors, elimination, design, residual.values);
  const optimum = optimiseReml(makeEvaluator(problem));
  const { system } = optimum.evaluation;

  const variance = system.residualVariance * residual.scale ** 2;
  const test = coefficientTester(optimum.evaluation, design, residual, {
    confidenceLevel,
    kenwardRoger,
  });
  const free = design.observations - design.names.length;
  let rootDeterminant = 0;
  for (let k = 0; k < design.names.length; k++)
    rootDeterminant += Math.log(design.r[k * design.names.length + k] ?? 0);
  const remlCriterion =
    system.criterion + 2 * rootDeterminant + 2 * free * Math.log(residual.scale);
  const variances = factors.map(({ name, levels }, index) => {
    const own = (system.ratios[index] ?? 0) * variance;
    return { name, variance: own, standardDeviation: Math.sqrt(own), groups: levels };
  });
  const fixedEffects = design.names.map((name, index) => ({ name, ...test(index) }));
  return {
    observations: design.observations,
    fixedEffects,
    aliased: design.aliased,
    variances,
    residual: { variance, standardDeviation: Math.sqrt(variance) },
    remlCriterion,
    logLikelihood: -remlCriterion / 2,
    aic: remlCriterion + 2 * (design.names.length + factors.length + 1),
    singular: variances.some((component) => component.variance === 0),
    convergence: {
      status: "converged",
      iterations: optimum.iterations,
      distance: optimum.distance,
    },
    work,
    remarks: describeFit(variances, design.aliased),
  };
}
