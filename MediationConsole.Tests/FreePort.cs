using System.Net;
using System.Net.Sockets;

namespace MediationConsole.Tests;

/// <summary>A loopback port on which nobody listens, for a program that has to be told where to listen.</summary>
internal static class FreePort
{
    public static int Find()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
