// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gatehousectl/terminal.h"

#include <array>
#include <cstdio>

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace gatehouse {

namespace {

constexpr std::size_t LongestSecret = 4096;

/// Puts the terminal back, whatever happens in between.
class WithoutEcho
{
    Q_DISABLE_COPY_MOVE(WithoutEcho)

public:
    explicit WithoutEcho(int terminal)
        : m_terminal(terminal)
        , m_changed(tcgetattr(terminal, &m_before) == 0)
    {
        if (!m_changed)
            return;
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        m_changed = tcsetattr(terminal, TCSAFLUSH, &silent) == 0;
    }
    ~WithoutEcho()
    {
        if (m_changed)
            tcsetattr(m_terminal, TCSAFLUSH, &m_before);
    }
    bool isSilent() const { return m_changed; }

private:
    int m_terminal;
    termios m_before{};
    bool m_changed;
};

} // namespace

bool stderrIsTerminal()
{
    return isatty(fileno(stderr)) != 0;
}

std::optional<SecretBytes> readSecret(int descriptor)
{
    std::array<char, LongestSecret + 1> bytes;
    std::size_t size = 0;
    bool whole = false;
    while (!whole && size < bytes.size()) {
        const ssize_t got = read(descriptor, bytes.data() + size, 1);
        if (got < 0)
            break; // Ctrl+C among the reasons
        whole = got == 0 || bytes[size] == '\n';
        size += whole ? 0 : 1;
    }
    if (size > 0 && bytes[size - 1] == '\r')
        --size;
    SecretBytes secret(QByteArrayView(bytes.data(), static_cast<qsizetype>(size)));
    // The array is on the stack and would stay there.
    for (volatile char &c : bytes)
        c = 0;
    if (!whole)
        return std::nullopt;
    return secret;
}

std::optional<SecretBytes> askSecret(const QString &prompt)
{
    const int terminal = open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (terminal < 0)
        return std::nullopt;
    std::optional<SecretBytes> secret;
    const QByteArray text = prompt.toUtf8();
    if (const WithoutEcho silence(terminal); silence.isSilent() && write(terminal, text.constData(), static_cast<std::size_t>(text.size())) >= 0) {
        secret = readSecret(terminal);
        (void)!write(terminal, "\n", 1);
    }
    close(terminal);
    return secret;
}

} // namespace gatehouse
