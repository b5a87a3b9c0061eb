# Writes the credit data sets of R packages as CSV files, for compare_auc.py:
#
#     apt-get install r-base-core r-cran-modeldata r-cran-caret r-cran-aer
#     Rscript export_r_credit_data.R FOLDER

folder <- commandArgs(trailingOnly = TRUE)[1]

read <- function(name, package) {
  place <- new.env()
  data(list = name, package = package, envir = place)
  place[[name]]
}

write <- function(table, name) {
  write.csv(table, file.path(folder, paste0(name, ".csv")), row.names = FALSE, na = "")
}

# One-hot columns "Characteristic.level" back to one column each.
decoded <- function(table) {
  characteristic <- sub("\\..*", "", names(table))
  plain <- table[, !grepl(".", names(table), fixed = TRUE)]
  for (name in unique(characteristic[grepl(".", names(table), fixed = TRUE)])) {
    levels <- table[, characteristic == name]
    plain[[name]] <- sub("^[^.]*\\.", "", names(levels))[max.col(levels)]
  }
  plain
}

write(read("credit_data", "modeldata"), "r-credit-data")
write(read("lending_club", "modeldata"), "r-lending-club")
write(decoded(read("GermanCredit", "caret")), "r-german-credit")

# What the card was used for is known only of those who got one.
cards <- read("CreditCard", "AER")
write(cards[, !names(cards) %in% c("expenditure", "share")], "r-credit-card")
