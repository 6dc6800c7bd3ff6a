# The mixed models of the bench with lme4, lmerTest and pbkrtest: prints one JSON object of seconds and megabytes.
# Rscript bench/reference/mixed-models.R BIG.csv CROSSED.csv [kr]
suppressMessages({library(lme4); library(lmerTest); library(pbkrtest)})
given <- commandArgs(trailingOnly = TRUE)
read <- function(file) {
  d <- read.csv(file)
  d$arm <- factor(d$arm, levels = c("Human", "AI"))
  d$stage <- factor(d$stage, levels = c("pre", "post"))
  d
}
seconds <- function(expression) sum(system.time(expression)[c("user.self", "sys.self")])
peak <- function() {
  lines <- readLines("/proc/self/status")
  as.numeric(gsub("[^0-9]", "", grep("VmHWM", lines, value = TRUE))) / 1024
}

big <- read(given[1])
fit <- NULL
fitSeconds <- seconds(fit <- lme4::lmer(score ~ arm * stage + (1 | idea) + (1 | reviewer), big))
fitMegabytes <- peak()
satterthwaiteSeconds <- seconds({
  tested <- lmerTest::lmer(score ~ arm * stage + (1 | idea) + (1 | reviewer), big)
  table <- summary(tested)
})
krSeconds <- "null"
if (length(given) > 2 && given[3] == "kr") {
  crossed <- read(given[2])
  crossedFit <- lme4::lmer(score ~ arm * stage + (1 | idea) + (1 | idea:stage) + (1 | reviewer), crossed)
  krSeconds <- seconds(for (k in 2:4) pbkrtest::Lb_ddf(as.numeric(1:4 == k), vcov(crossedFit), pbkrtest::vcovAdj(crossedFit)))
}
cat(sprintf(
  '{"fitSeconds":%.3f,"fitMegabytes":%.0f,"satterthwaiteSeconds":%.3f,"kenwardRogerSeconds":%s,"interaction":%.12g}\n',
  fitSeconds, fitMegabytes, satterthwaiteSeconds, krSeconds, fixef(fit)[4]
))
