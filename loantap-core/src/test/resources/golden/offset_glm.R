# Logistic regressions with an offset by R's glm: golden values of OffsetFitTest.
# Rscript offset_glm.R > offset_glm.json    (R 4, no packages)
set.seed(17)
n <- 200
x <- round(rnorm(n), 3)
level <- sample(0:2, n, replace = TRUE)
bin <- sample(0:3, n, replace = TRUE)
weight <- sample(1:3, n, replace = TRUE)
points <- c(25, 10.5, -4, -30)
offset <- -points[bin + 1] / (20 / log(2))
y <- as.integer(runif(n) < plogis(-0.4 + 0.8 * x + 0.5 * (level == 1) + offset))
strict <- glm.control(epsilon = 1e-15, maxit = 100)
plain <- glm(y ~ x + factor(level), family = binomial, offset = offset, control = strict)
weighted <- glm(y ~ x + factor(level), family = binomial, offset = offset, weights = weight, control = strict)
alone <- glm(y ~ 1, family = binomial, offset = offset, control = strict)
one <- function(fit) sprintf(
  "{\"weights\": [%s], \"errors\": [%s], \"log_likelihood\": %.15g, \"null_log_likelihood\": %.15g}",
  paste(sprintf("%.15g", coef(fit)), collapse = ", "),
  paste(sprintf("%.15g", sqrt(diag(vcov(fit)))), collapse = ", "),
  -fit$deviance / 2, -fit$null.deviance / 2)
list <- function(v) paste0("[", paste(v, collapse = ", "), "]")
cat(sprintf("{\"made_by\": \"%s, offset_glm.R\",\n", R.version.string))
cat(sprintf("\"x\": %s,\n\"level\": %s,\n\"bin\": %s,\n\"weight\": %s,\n\"points\": %s,\n\"bad\": %s,\n",
  list(x), list(level), list(bin), list(weight), list(points), list(y)))
cat(sprintf("\"plain\": %s,\n\"weighted\": %s,\n\"alone\": %s}\n", one(plain), one(weighted), one(alone)))
