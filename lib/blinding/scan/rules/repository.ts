import { matchesOf, type ScanRule } from "../finding";

const hosts =
  /(?:https?:\/\/)?(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|gist\.github\.com|huggingface\.co|hf\.co|kaggle\.com|osf\.io|figshare\.com|zenodo\.org|colab\.research\.google\.com|drive\.google\.com|dropbox\.com|overleaf\.com|wandb\.ai)\/[^\s)\]}>"',;]+/giu;
const pages = /(?:https?:\/\/)?(?<![\w-])[\w-]{1,63}\.(?:github|gitlab)\.io\b[^\s)\]}>"',;]*/giu;
/** Owners whose repositories everybody uses: linking to them tells nothing. */
const everybodys =
  /\/(?:datasets\/|spaces\/|models\/)?(?:openai|google|google-research|google-deepmind|deepmind|google-research-datasets|huggingface|meta-llama|facebookresearch|facebook|microsoft|allenai|EleutherAI|stanford-crfm|stanfordnlp|bigscience|bigcode|bigcode-project|mistralai|Qwen|QwenLM|deepseek-ai|anthropics|nvidia|apple|cohere|hendrycks|tatsu-lab|lm-sys|vllm-project|pytorch|tensorflow|scikit-learn|explosion|langchain-ai|princeton-nlp|THUDM|nyu-mll|rajpurkar|gsm8k|truthfulqa|squad|glue|docs|papers|competitions)(?:\/|$)/i;

/** A link to a repository, a data store or a project page, but for those of well-known organisations. */
export const repository: ScanRule = {
  id: "repository",
  label: "A link to a repository",
  advice:
    "Repositories name their owners. Name the resource without its address, or say why this link tells nothing about you.",
  find: ({ text }) =>
    matchesOf(text, [hosts, pages], "[link removed]")
      .map((match) => {
        const dots = /[.:!?]+$/.exec(text.slice(match.start, match.end))?.[0].length ?? 0;
        return { ...match, end: match.end - dots };
      })
      .filter(({ start, end }) => !everybodys.test(text.slice(start, end))),
};
