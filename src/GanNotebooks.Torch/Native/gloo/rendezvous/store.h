// The few names of Gloo that c10d's header mentions. PyTorch's package holds Gloo itself, but none
// of its headers; the shim hands Gloo's objects on and never looks into one, so names do.
#pragma once
#include <chrono>
#include <string>
#include <vector>

namespace gloo {

struct Context {
    void setTimeout(std::chrono::milliseconds);
};

namespace transport {
class Device;
struct UnboundBuffer {
    virtual ~UnboundBuffer();
};
}  // namespace transport

namespace rendezvous {
struct Store {
    static constexpr std::chrono::milliseconds kDefaultTimeout{30000};
    virtual ~Store();
    virtual void set(const std::string&, const std::vector<char>&) = 0;
    virtual std::vector<char> get(const std::string&) = 0;
    virtual void wait(const std::vector<std::string>&) = 0;
    virtual void wait(const std::vector<std::string>&, const std::chrono::milliseconds&) = 0;
};
}  // namespace rendezvous

}  // namespace gloo
