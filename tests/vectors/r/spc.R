# Laney (2002), Qual Eng 14:531; Wheeler's XmR; the rules of the NHS's Making data count, written from their definitions.
# A withheld week is NA: it ends every run, and no moving range spans it.
source("write.R")

laney <- function(x, n, base = seq_along(x)) {
  centre <- sum(x[base], na.rm = TRUE) / sum(n[base], na.rm = TRUE)
  s <- sqrt(centre * (1 - centre) / n)
  z <- (x / n - centre) / s
  sigma_z <- mean(abs(diff(z[base])), na.rm = TRUE) / 1.128
  list(x = x, n = n, base = range(base) - 1, centre = centre, sigma_z = sigma_z,
    low = pmax(0, centre - 3 * s * sigma_z), high = pmin(1, centre + 3 * s * sigma_z))
}
xmr <- function(y, base = seq_along(y)) {
  centre <- mean(y[base], na.rm = TRUE)
  range <- mean(abs(diff(y[base])), na.rm = TRUE)
  list(y = y, base = base[c(1, length(base))] - 1, centre = centre, low = centre - 2.66 * range, high = centre + 2.66 * range)
}

# Flags each point that has a part in a rule; a window with NA never qualifies.
part_of_seven <- function(qualifies, count) {
  flagged <- rep(FALSE, count)
  if (count >= 7) for (start in 1:(count - 6)) {
    window <- start:(start + 6)
    if (isTRUE(qualifies(window))) flagged[window] <- TRUE
  }
  flagged
}
rules <- function(y, centre, low, high) {
  side <- sign(y - centre)
  outside <- y > high | y < low
  near <- !outside & (y > centre + 2 / 3 * (high - centre) | y < centre - 2 / 3 * (centre - low))
  count <- length(y)
  pairs <- rep(FALSE, count)
  for (start in 1:(count - 2)) {
    window <- start:(start + 2)
    if (isTRUE(abs(sum(side[window])) == 3) && sum(near[window]) >= 2) pairs[window] <- pairs[window] | near[window]
  }
  index <- function(flags) I(which(flags) - 1)
  list(
    outside = index(outside),
    shift = index(part_of_seven(function(w) all(side[w] == 1) || all(side[w] == -1), count)),
    trend = index(part_of_seven(function(w) all(diff(y[w]) > 0) || all(diff(y[w]) < 0), count)),
    near_limit = index(pairs)
  )
}
judged <- function(y, base = seq_along(y)) {
  chart <- xmr(y, base)
  c(chart, rules(y, chart$centre, chart$low, chart$high))
}

set.seed(11)
n <- sample(40:300, 30, replace = TRUE)
x <- rbinom(30, n, plogis(qlogis(0.8) + rnorm(30, sd = 0.2)))
gaps <- c(5, 6, 19)
x_gaps <- replace(x, gaps, NA)
n_gaps <- replace(n, gaps, NA)

series <- lapply(1:40, function(i) {
  y <- switch(i %% 5 + 1,
    round(rnorm(26, 75, 3), 1),
    round(rnorm(26, 75, 3) + c(rep(0, 13), rep(5, 13)), 1),
    round(75 + cumsum(rnorm(26, 0.6, 1)), 1),
    sample(c(72, 74, 75, 76, 78), 26, replace = TRUE), # points on the centre line, equal neighbours
    round(75 + 4 * sin((1:26) / 4) + rnorm(26), 1))
  if (i %% 3 == 0) y[sample(26, 3)] <- NA
  if (i %% 2 == 0) judged(y, 1:16) else judged(y)
})
write_vectors("spc.json",
  laney = list(all = laney(x, n), frozen = laney(x, n, 1:15), with_gaps = laney(x_gaps, n_gaps)),
  series = series)
