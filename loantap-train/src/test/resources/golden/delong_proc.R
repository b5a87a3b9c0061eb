# Golden values of DeLongTestTest: Rscript delong_proc.R (Debian packages r-base-core, r-cran-proc)
suppressMessages(library(pROC))
i <- 0:199
bad <- (i * 37) %% 10 < 3
first <- ((i * 53) %% 97) / 100 + ifelse(bad, 0.02, 0)
second <- round((((i * 31) %% 89) / 150 + ifelse(bad, 0.25, 0)) * 20) / 20
a <- roc(bad, first, levels = c(FALSE, TRUE), direction = "<", quiet = TRUE)
b <- roc(bad, second, levels = c(FALSE, TRUE), direction = "<", quiet = TRUE)
test <- roc.test(b, a, method = "delong", paired = TRUE)
options(digits = 15)
cat(R.version.string, as.character(packageVersion("pROC")), "\n")
cat(auc(a), auc(b), test$statistic, test$p.value, sqrt(var(a) + var(b) - 2 * cov(a, b)), "\n")
