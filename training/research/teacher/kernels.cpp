// The per-text part of the compact encoder, forward and backward, for training in PyTorch: one walk a text, nothing stored in between.
// The arithmetic is that of src/compact/encoder.ts and pooling.ts.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <vector>

namespace {
constexpr int WIDTH = 128, CHANNELS = 256, HEADS = 4, SLICE = CHANNELS / HEADS, DIMS = 2 * CHANNELS + WIDTH;

struct Scratch {
  std::vector<float> states, shares, saliences;
  void size(int length) {
    states.resize(length * CHANNELS);
    shares.resize(length * HEADS);
    saliences.resize(length);
  }
};

void softmax(float* values, int count, int stride) {
  float highest = -1e30f, total = 0;
  for (int at = 0; at < count; at++) highest = std::max(highest, values[at * stride]);
  for (int at = 0; at < count; at++) total += values[at * stride] = std::exp(values[at * stride] - highest);
  for (int at = 0; at < count; at++) values[at * stride] /= total;
}

// States of a text and the shares of its words; `taps` holds three projections a distinct word.
void walk(const float* taps, const float* weights, const float* bias, const float* attention, const int32_t* words, int length, Scratch& out) {
  out.size(length);
  for (int at = 0; at < length; at++) {
    float* state = &out.states[at * CHANNELS];
    const float* own = taps + int64_t(words[at]) * 3 * CHANNELS + CHANNELS;
    for (int c = 0; c < CHANNELS; c++) state[c] = bias[c] + own[c];
    if (at > 0) {
      const float* before = taps + int64_t(words[at - 1]) * 3 * CHANNELS;
      for (int c = 0; c < CHANNELS; c++) state[c] += before[c];
    }
    if (at + 1 < length) {
      const float* after = taps + int64_t(words[at + 1]) * 3 * CHANNELS + 2 * CHANNELS;
      for (int c = 0; c < CHANNELS; c++) state[c] += after[c];
    }
    for (int c = 0; c < CHANNELS; c++) state[c] = state[c] > 0 ? state[c] : 0;
    for (int head = 0; head < HEADS; head++) {
      float sum = 0;
      for (int c = 0; c < CHANNELS; c++) sum += attention[head * CHANNELS + c] * state[c];
      out.shares[at * HEADS + head] = sum;
    }
    out.saliences[at] = weights[words[at]];
  }
  for (int head = 0; head < HEADS; head++) softmax(&out.shares[head], length, HEADS);
  softmax(out.saliences.data(), length, 1);
}
}  // namespace

extern "C" {
// out[text] = [attention | maximum | salience-weighted mean], before the last layer norm.
void pool_forward(const float* taps, const float* vectors, const float* weights, const float* bias, const float* attention,
                  const int32_t* words, const int32_t* starts, int texts, float* out, int threads) {
#pragma omp parallel num_threads(threads)
  {
    Scratch scratch;
#pragma omp for schedule(static)
    for (int text = 0; text < texts; text++) {
      const int32_t* own = words + starts[text];
      const int length = starts[text + 1] - starts[text];
      walk(taps, weights, bias, attention, own, length, scratch);
      float* row = out + int64_t(text) * DIMS;
      std::memset(row, 0, DIMS * sizeof(float));
      for (int at = 0; at < length; at++) {
        const float* state = &scratch.states[at * CHANNELS];
        for (int head = 0; head < HEADS; head++) {
          const float share = scratch.shares[at * HEADS + head];
          for (int c = head * SLICE; c < (head + 1) * SLICE; c++) row[c] += share * state[c];
        }
        for (int c = 0; c < CHANNELS; c++) row[CHANNELS + c] = std::max(row[CHANNELS + c], state[c]);
        const float* vector = vectors + int64_t(own[at]) * WIDTH;
        for (int d = 0; d < WIDTH; d++) row[2 * CHANNELS + d] += scratch.saliences[at] * vector[d];
      }
    }
  }
}

// Adds to the gradients of everything that `pool_forward` read. One thread: words are shared between texts.
void pool_backward(const float* taps, const float* vectors, const float* weights, const float* bias, const float* attention,
                   const int32_t* words, const int32_t* starts, int texts, const float* gradient, float* g_taps, float* g_vectors,
                   float* g_weights, float* g_bias, float* g_attention) {
  Scratch scratch;
  std::vector<float> d_shares, d_state(CHANNELS), d_salience;
  std::vector<int> highest(CHANNELS);
  for (int text = 0; text < texts; text++) {
    const int32_t* own = words + starts[text];
    const int length = starts[text + 1] - starts[text];
    const float* g = gradient + int64_t(text) * DIMS;
    walk(taps, weights, bias, attention, own, length, scratch);
    d_shares.assign(length * HEADS, 0);
    d_salience.assign(length, 0);
    std::vector<float> top(CHANNELS, 0);
    std::fill(highest.begin(), highest.end(), -1);
    float mean[HEADS] = {0}, salience_mean = 0;
    for (int at = 0; at < length; at++) {
      const float* state = &scratch.states[at * CHANNELS];
      for (int head = 0; head < HEADS; head++) {
        float sum = 0;
        for (int c = head * SLICE; c < (head + 1) * SLICE; c++) sum += g[c] * state[c];
        d_shares[at * HEADS + head] = sum;
        mean[head] += scratch.shares[at * HEADS + head] * sum;
      }
      for (int c = 0; c < CHANNELS; c++) {
        const bool more = state[c] > top[c];
        top[c] = more ? state[c] : top[c];
        highest[c] = more ? at : highest[c];
      }
      const float* vector = vectors + int64_t(own[at]) * WIDTH;
      float sum = 0;
      for (int d = 0; d < WIDTH; d++) sum += g[2 * CHANNELS + d] * vector[d];
      d_salience[at] = sum;
      salience_mean += scratch.saliences[at] * sum;
    }
    for (int at = 0; at < length; at++) {
      const float* state = &scratch.states[at * CHANNELS];
      for (int c = 0; c < CHANNELS; c++) d_state[c] = highest[c] == at ? g[CHANNELS + c] : 0;
      for (int head = 0; head < HEADS; head++) {
        const float share = scratch.shares[at * HEADS + head];
        const float d_score = share * (d_shares[at * HEADS + head] - mean[head]);
        for (int c = head * SLICE; c < (head + 1) * SLICE; c++) d_state[c] += share * g[c];
        for (int c = 0; c < CHANNELS; c++) {
          d_state[c] += d_score * attention[head * CHANNELS + c];
          g_attention[head * CHANNELS + c] += d_score * state[c];
        }
      }
      for (int c = 0; c < CHANNELS; c++) {
        d_state[c] = state[c] > 0 ? d_state[c] : 0;
        g_bias[c] += d_state[c];
      }
      float* to = g_taps + int64_t(own[at]) * 3 * CHANNELS + CHANNELS;
      for (int c = 0; c < CHANNELS; c++) to[c] += d_state[c];
      if (at > 0) {
        to = g_taps + int64_t(own[at - 1]) * 3 * CHANNELS;
        for (int c = 0; c < CHANNELS; c++) to[c] += d_state[c];
      }
      if (at + 1 < length) {
        to = g_taps + int64_t(own[at + 1]) * 3 * CHANNELS + 2 * CHANNELS;
        for (int c = 0; c < CHANNELS; c++) to[c] += d_state[c];
      }
      const float salience = scratch.saliences[at];
      g_weights[own[at]] += salience * (d_salience[at] - salience_mean);
      float* vector = g_vectors + int64_t(own[at]) * WIDTH;
      for (int d = 0; d < WIDTH; d++) vector[d] += salience * g[2 * CHANNELS + d];
    }
  }
}

void bag_forward(const float* table, const int32_t* rows, const int32_t* starts, int bags, float* out) {
  for (int bag = 0; bag < bags; bag++) {
    float sum[WIDTH] = {0};
    for (int at = starts[bag]; at < starts[bag + 1]; at++) {
      const float* row = table + int64_t(rows[at]) * WIDTH;
      for (int d = 0; d < WIDTH; d++) sum[d] += row[d];
    }
    std::memcpy(out + int64_t(bag) * WIDTH, sum, sizeof sum);
  }
}

void bag_backward(const float* gradient, const int32_t* rows, const int32_t* starts, int bags, float* g_table) {
  for (int bag = 0; bag < bags; bag++) {
    const float* g = gradient + int64_t(bag) * WIDTH;
    for (int at = starts[bag]; at < starts[bag + 1]; at++) {
      float* row = g_table + int64_t(rows[at]) * WIDTH;
      for (int d = 0; d < WIDTH; d++) row[d] += g[d];
    }
  }
}
}
