# One row an answer, clubSandwich's CR2 with Satterthwaite degrees of freedom, clusters: agents.
suppressMessages(library(clubSandwich))
source("write.R")

estimate <- function(agents) {
  agents$id <- seq_len(nrow(agents))
  answers <- function(a) data.frame(agent = a$id, trained = a$trained,
    after = rep(c(FALSE, TRUE), c(a$n_before, a$n_after)),
    y = c(rep(1:0, c(a$x_before, a$n_before - a$x_before)), rep(1:0, c(a$x_after, a$n_after - a$x_after))))
  long <- do.call(rbind, lapply(split(agents, agents$id), answers))
  fit <- lm(y ~ trained * after, data = long)
  test <- coef_test(fit, vcov = "CR2", cluster = long$agent, test = "Satterthwaite")["trainedTRUE:afterTRUE", ]
  interval <- conf_int(fit, vcov = "CR2", cluster = long$agent, test = "Satterthwaite")
  interval <- interval[rownames(interval) == "trainedTRUE:afterTRUE" | interval$Coef == "trainedTRUE:afterTRUE", ]
  agents$id <- NULL
  list(agents = agents, effect = test$beta, standard_error = test$SE, degrees_of_freedom = test$df,
    p_value = test$p_Satt, low = interval$CI_L, high = interval$CI_U)
}
set.seed(5)
made <- function(trained, comparison, n, effect, spread) {
  count <- trained + comparison
  group <- rep(c(TRUE, FALSE), c(trained, comparison))
  own <- rnorm(count, sd = spread)
  n_before <- sample(n, count, replace = TRUE)
  n_after <- sample(n, count, replace = TRUE)
  data.frame(trained = group, n_before = n_before, n_after = n_after,
    x_before = rbinom(count, n_before, plogis(1 + own - 0.5 * group)),
    x_after = rbinom(count, n_after, plogis(1 + own - 0.5 * group + effect * group + rnorm(count, sd = spread / 2))))
}
uneven <- made(5, 9, 10:30, 0.6, 0.4)
uneven$n_after[1] <- 400
uneven$x_after[1] <- 350
write_vectors("difference-in-differences.json", cases = list(
  estimate(made(5, 5, 10:40, 0.5, 0.3)),
  estimate(made(8, 20, 10:120, 0.4, 0.5)),
  estimate(made(30, 30, 20:60, 0, 0.2)),
  estimate(uneven),
  estimate(made(6, 40, 10:15, 1, 0.6))))
