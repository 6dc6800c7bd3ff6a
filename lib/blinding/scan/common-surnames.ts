/**
 * Family names that say nothing when they stand alone: words of the language, names that methods are called after,
 * and names that thousands of cited authors share. Alone they are not looked for; with a first name or initial they are.
 */
export const commonSurnames: ReadonlySet<string> = new Set(
  (
    "adams allen anderson archer author baker banks bell bennett berry best bird bishop black blue boyd brook brooks brown " +
    "burns butler carpenter carter case chambers chan chang chase chen cheng clark cole collins cook cooper cross cruz " +
    "davis day dean diaz dong du duan fan fang feng field fields fisher flores ford forest foster fox french frost fu " +
    "garcia gold gomez gonzalez good grace grant graham gray green griffin guo hall han hand hart he head hernandez hill " +
    "ho hope house howard hu huang hughes hunt hunter jackson james jiang jin johnson jones jordan joy kelly khan kim " +
    "king knight kumar lake lam lane law lee lewis li liang lin little liu lopez long love lu luo ma major marsh marshall " +
    "martin martinez mason masters may mercer miller mitchell model moon moore morgan morris murphy nelson newman nguyen noble " +
    "north page park parker patel peace peng perez pham phillips pike pool porter post potter powell power powers price " +
    "rain ramirez read reader reed reviewer rice rich richards rivera rivers roberts robinson rodriguez rogers rose ross russell " +
    "sanchez sanders scott sharp shaw shen short sharma silver simon singer singh small smith snow song south spencer " +
    "star steel stone strong su summer summers sun swift tan tang taylor thomas thompson torres tran turner underwood " +
    "vector walker wall wang ward waters watson webb wells west white wilson winter winters wise wolf wong wood woods " +
    "wright wu xiao xie xu yang yin young yu yuan zeng zhang zhao zheng zhou zhu test tester expert executor organizer organ " +
    "analyst custodian person alder birch cedar elm fir dogwood " +
    "bayes bernoulli bloom boole bradley chebyshev cohen fourier gauss gibbs huber jaccard jensen kendall laplace markov " +
    "nash newton pearson poisson rousseau shannon student tukey turing welch wilcoxon zipf"
  ).split(" "),
);
