# Maximum likelihood: VGAM's betabinomialff, then Newton's steps on log alpha and log beta until the gradient is gone.
suppressMessages(library(VGAM))
source("write.R")

fit <- function(favorable, n) {
  at <- log(Coef(vglm(cbind(favorable, n - favorable) ~ 1, betabinomialff)))
  for (step in 1:50) {
    a <- exp(at[[1]]); b <- exp(at[[2]])
    both <- sum(digamma(a + b) - digamma(n + a + b))
    first <- c(a * (both + sum(digamma(favorable + a) - digamma(a))), b * (both + sum(digamma(n - favorable + b) - digamma(b))))
    both2 <- sum(trigamma(a + b) - trigamma(n + a + b))
    second <- matrix(c(
      a^2 * (both2 + sum(trigamma(favorable + a) - trigamma(a))) + first[1], a * b * both2,
      a * b * both2, b^2 * (both2 + sum(trigamma(n - favorable + b) - trigamma(b))) + first[2]), 2)
    at <- at - solve(second, first)
  }
  list(favorable = favorable, n = n, alpha = exp(at[[1]]), beta = exp(at[[2]]), gradient = max(abs(first)))
}
set.seed(9)
drawn <- function(count, n, alpha, beta) fit(rbinom(count, n, rbeta(count, alpha, beta)), rep_len(n, count))
write_vectors("beta-binomial.json", fits = list(
  drawn(5, 30, 2, 1),
  drawn(36, 10:200, 23, 4.6),
  drawn(200, 10:50, 2, 1),
  drawn(60, 5:25, 0.5, 0.3),
  drawn(5000, 10:15, 20, 5)))
