# Spiegelhalter (2005), Stat Med 24:1185, A.1.1, and QSHC 14:347: limits, dispersion, additive variance between agents.
source("write.R")

exact_limit <- function(p, n, target) {
  r <- qbinom(p, n, target)
  if (pbinom(r, n, target) <= p) r <- r + 1 # the smallest with P(X <= r) > p
  alpha <- (pbinom(r, n, target) - p) / dbinom(r, n, target)
  min(1, max(0, (r - alpha) / n))
}
limits <- expand.grid(n = c(1, 2, 10, 11, 25, 64, 300, 1234, 20000), target = c(0.03, 0.5, 0.83, 0.99))
for (p in c(0.025, 0.975, 0.001, 0.999)) {
  limits[[paste0("p", p)]] <- mapply(function(n, target) exact_limit(p, n, target), limits$n, limits$target)
}

dispersion <- function(agents, target = sum(agents$favorable) / sum(agents$n)) {
  s2 <- target * (1 - target) / agents$n
  z <- (agents$favorable / agents$n - target) / sqrt(s2)
  ends <- quantile(z, c(0.1, 0.9), names = FALSE)
  winsorised <- pmin(pmax(z, ends[1]), ends[2])
  phi <- mean(winsorised^2)
  w <- 1 / s2
  count <- nrow(agents)
  tau2 <- if (phi > 1) (count * phi - (count - 1)) / (sum(w) - sum(w^2) / sum(w)) else 0
  s <- sqrt(s2 + tau2)
  p_values <- 2 * pnorm(-abs(agents$favorable / agents$n - target) / s)
  limit <- function(p, n) target + qnorm(p) * sqrt(target * (1 - target) / n + tau2)
  list(agents = agents, target = target, phi = phi, tau2 = tau2, p_values = p_values,
    limits_at_50 = sapply(c(0.025, 0.975, 0.001, 0.999), limit, n = 50))
}
set.seed(7)
agents <- function(count, spread) {
  n <- sample(10:400, count, replace = TRUE)
  share <- plogis(qlogis(0.8) + rnorm(count, sd = spread))
  data.frame(favorable = rbinom(count, n, share), n = n)
}
two_sided <- expand.grid(n = c(10, 45, 300), target = c(0.5, 0.83, 0.99), away = c(-0.4, -0.1, 0, 0.05))
two_sided$favorable <- pmin(two_sided$n, round(two_sided$n * (two_sided$target + two_sided$away)))
two_sided$p <- with(two_sided, pmin(1, 2 * pmin(pbinom(favorable, n, target), pbinom(favorable - 1, n, target, lower.tail = FALSE))))

write_vectors("funnel.json", two_sided = two_sided,
  limits = limits,
  dispersion = list(
    wide = dispersion(agents(36, 0.5)),
    given_target = dispersion(agents(23, 0.4), 0.85),
    outlier = dispersion(rbind(agents(30, 0.01), data.frame(favorable = 20, n = 300))),
    chance_alone = dispersion(data.frame(favorable = c(80, 41, 159, 33, 96, 121), n = c(100, 50, 200, 40, 120, 150)))
  ))
