// SPDX-License-Identifier: MIT OR Apache-2.0
// A plain ERC-20 whose reverts carry the texts most deployed tokens use.
pragma solidity 0.8.30;

abstract contract Erc20 {
    event Transfer(address indexed from, address indexed to, uint256 value);
    event Approval(address indexed owner, address indexed spender, uint256 value);

    mapping(address account => uint256 amount) public balanceOf;
    mapping(address account => mapping(address spender => uint256 amount)) public allowance;
    uint256 public totalSupply;

    function transfer(address to, uint256 amount) external virtual returns (bool) {
        move(msg.sender, to, amount);
        return true;
    }

    function approve(address spender, uint256 amount) external virtual returns (bool) {
        allowance[msg.sender][spender] = amount;
        emit Approval(msg.sender, spender, amount);
        return true;
    }

    function transferFrom(address from, address to, uint256 amount) external virtual returns (bool) {
        spend(from, amount);
        move(from, to, amount);
        return true;
    }

    function spend(address from, uint256 amount) internal {
        uint256 left = allowance[from][msg.sender];
        if (left == type(uint256).max) return;
        require(left >= amount, "ERC20: insufficient allowance");
        unchecked {
            allowance[from][msg.sender] = left - amount;
        }
    }

    function move(address from, address to, uint256 amount) internal virtual {
        require(to != address(0), "ERC20: transfer to the zero address");
        uint256 had = balanceOf[from];
        require(had >= amount, "ERC20: transfer amount exceeds balance");
        unchecked {
            balanceOf[from] = had - amount;
            balanceOf[to] += amount;
        }
        emit Transfer(from, to, amount);
    }

    function create(address to, uint256 amount) internal {
        require(to != address(0), "ERC20: mint to the zero address");
        totalSupply += amount;
        unchecked {
            balanceOf[to] += amount;
        }
        emit Transfer(address(0), to, amount);
    }

    function destroy(address from, uint256 amount) internal {
        uint256 had = balanceOf[from];
        require(had >= amount, "ERC20: burn amount exceeds balance");
        unchecked {
            balanceOf[from] = had - amount;
            totalSupply -= amount;
        }
        emit Transfer(from, address(0), amount);
    }
}
